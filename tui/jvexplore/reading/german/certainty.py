"""The German words by which an article says that something is denied, only possible, or not yet so."""

from __future__ import annotations

from typing import Final

from jvexplore.reading.certainty_words import CertaintyWords

GERMAN_CERTAINTY: Final = CertaintyWords(
    not_negations=(
        "nicht nur|nicht zuletzt|nicht bloß|nicht allein|nicht mehr als|nicht weniger als|nicht über|nicht unter"
        "|ohne Schulden|ohne Steuern|ohne Zinsen|ohne Sondereffekte|ohne Einmaleffekte|ohne Kosten"
    ),
    bans="darf nicht|dürfen nicht|darf kein*|dürfen kein*|verpflichte* sich nicht",
    negations="nicht|nie|niemals|kein*|weder|ohne|nichts|niemand|statt|anstatt",
    negated_endings="",
    denials=(
        "dementier*|bestritt*|bestreite*|wies…zurück|wiesen…zurück|weist…zurück|weisen…zurück|trifft nicht zu"
        "|treffe nicht zu|stimmt nicht|stimme nicht|unwahr|falsch|unzutreffend|leugne*|haltlos"
    ),
    conditions=(
        "falls|wenn|sofern|ob|sollte|sollten|vorausgesetzt|vorbehaltlich|unter dem Vorbehalt|unter der Bedingung"
    ),
    opening_conditions="Falls|Wenn|Sofern|Sollte|Sollten|Scheitert|Scheitern|Kommt|Platzt|Lehnt|Lehnen|Stimmt|Stimmen",
    possibilities="könnte*|kann|können|möglicherweise|vielleicht|eventuell|womöglich|denkbar|möglich",
    not_hypotheses="hätte zu",
    hypotheses="hätte*|wäre*",
    proposals=(
        "würde*|will|wollen|wollte*|möchte*|strebt*|erwägt|erwägen|prüft|prüfen|plant|planen|bietet|bieten"
        "|vorgeschlagen|schlägt…vor|verhandelt|verhandeln|geplant*|fordert|fordern"
    ),
    proposals_behind="würde*|wollte*|könnte*|möchte*|will|wollen|kann|können",
    offers="lehnt…ab|lehnte*…ab|ausgeschlagen|abgelehnt|Angebot von|Angebot über|Gebot von|Offerte von|Offerte über",
    options="Option auf|Kaufoption*|Verkaufsoption*|Vorkaufsrecht*|das Recht",
    rumours="angeblich|Gerüchte*|dem Vernehmen nach|laut Insidern|soll angeblich|Kreisen zufolge",
    expectations="wird|werden|soll|sollen|erwartet|voraussichtlich|dürfte*|vorgesehen",
    expectations_behind="wird|werden|soll|sollen|dürfte*",
    agreements="vereinbart*|unterzeichne*|verpflichte*|zugesagt",
    former="ehemalig*|früher*|vormals|nicht mehr|zuvor|einst",
    former_behind="gehalten hatte*|hielt|hielten|gehörte*",
    abandonments="gescheitert|geplatzt|abgesagt|aufgegeben|abgeblasen|zurückgezogen|eingestellt|scheiterte*|platzte*",
)
