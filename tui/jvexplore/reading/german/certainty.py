"""The German words by which an article says that something is denied, only possible, or not yet so."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.certainty_words import CertaintyWords

GERMAN: Final = CertaintyWords(
    not_negations="nicht nur|nicht zuletzt|nicht bloß|nicht allein",
    negations="nicht|nie|niemals|kein*|weder|ohne|nichts|niemand|statt|anstatt",
    negated_endings="",
    denials="dementier*|bestritt*|bestreite*|wies*…zurück|weist…zurück|unwahr|falsch|unzutreffend|leugne*|haltlos",
    conditions=(
        "falls|wenn|sofern|ob|sollte|sollten|vorausgesetzt|vorbehaltlich|unter dem Vorbehalt|unter der Bedingung"
    ),
    possibilities="könnte*|kann|können|möglicherweise|vielleicht|eventuell|womöglich|denkbar|möglich",
    hypotheses="hätte*|wäre*",
    proposals=(
        "würde*|will|wollen|wollte*|möchte*|strebt*|erwägt|erwägen|prüft|prüfen|plant|planen|bietet|bieten"
        "|vorgeschlagen|schlägt…vor|verhandelt|verhandeln|geplant*|fordert|fordern"
    ),
    options="Option auf|Kaufoption*|Verkaufsoption*|Vorkaufsrecht*|das Recht",
    rumours="angeblich|Gerüchte*|dem Vernehmen nach|laut Insidern|soll angeblich|Kreisen zufolge",
    expectations="wird|werden|soll|sollen|erwartet|voraussichtlich|dürfte*|vorgesehen",
    agreements="vereinbart*|unterzeichne*|verpflichte*|zugesagt",
    former="ehemalig*|früher*|vormals|nicht mehr|zuvor|einst",
    abandonments="gescheitert|geplatzt|abgesagt|aufgegeben|abgeblasen|zurückgezogen|eingestellt|scheiterte*|platzte*",
)
