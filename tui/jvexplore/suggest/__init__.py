"""Suggest facts: what a provider reads and gives, and what makes sure that each suggestion is in the article."""

from jvexplore.suggest.article import Article, ArticleParagraph
from jvexplore.suggest.suggestion import Claim, SuggestedPassage, Suggestion

__all__ = ["Article", "ArticleParagraph", "Claim", "SuggestedPassage", "Suggestion"]
