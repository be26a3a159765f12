"""Makes reports, copies of them with a named damage, and look-alikes that are no copies: from our own templates, by a seed.

Every function takes its own ``random.Random``: the same seed gives the same texts on every machine.
"""

import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from counterclaim.records import DateBasis, Document, Published

_START: Final = "Bar Vel Kor Tan Mir Sha Gor Zel Nov Lys Dra Pol Ust Kal Hri Oso Jas Rud Tem Bel Var Sem Arg Nak".split()
_MIDDLE: Final = "a o i u e ya no ri ve lo ka da mo ti sha".split()
_END: Final = "shen vka grad sk van dar ran pol ivka rud min tal yan ets ovo kert".split()
_GIVEN: Final = "Anna Boris Cyril Daria Emil Fatima Georg Hanna Ivan Jana Karim Lena Marat Nadia Omar Petra Rustam Sofia".split()
_SIDES: Final = (
    ("Armenia", "Armenian", "Azerbaijan", "Azerbaijani"), ("Russia", "Russian", "Ukraine", "Ukrainian"),
    ("Ethiopia", "Ethiopian", "Eritrea", "Eritrean"), ("Sudan", "Sudanese", "Chad", "Chadian"),
    ("India", "Indian", "Pakistan", "Pakistani"), ("Serbia", "Serbian", "Kosovo", "Kosovar"),
)  # fmt: skip
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_TARGETS: Final = ("a grain store", "a market", "an apartment block", "a power station", "a railway depot", "a school", "a bridge",
                   "a fuel depot", "a bakery", "a clinic", "a bus station", "a water works")  # fmt: skip
_MEANS: Final = ("artillery", "drones", "rockets", "mortars", "cruise missiles", "a guided bomb", "tank fire")

_LEADS: Final = (
    "{dead} people were killed and {hurt} wounded when {means} hit {target} in the town of {place} on {day}, {b_adj} officials said.",
    "{a_adj} forces struck {target} in {place} with {means} on {day}, killing {dead} people and wounding {hurt}, the authorities said.",
    "{b} accused {a} on {day} of firing {means} at {target} in {place}, where {dead} people died and {hurt} were wounded.",
    "An attack with {means} on {target} in {place} killed {dead} civilians on {day} and left {hurt} in hospital, {b_adj} police said.",
    "At least {dead} people died on {day} as {means} tore into {target} in {place}, in what {b} called a breach of the truce.",
)
_BODY: Final = (
    "Governor {p1} said rescuers had pulled {n1} people alive from the rubble by nightfall.",
    "{a} denied that its forces had fired on {place}, and its defense ministry spoke of a provocation.",
    "\"We will answer this crime, and those who gave the order will be named,\" said {p2}, the {b_adj} foreign minister.",
    "The claims of the two sides could not be verified independently.",
    "A resident, {p3}, said the windows of her house were blown in {n2} meters away from the crater.",
    "The {a_adj} defense ministry reportedly moved {n3} soldiers and {n4} armored vehicles to the district a week earlier.",
    "{p4}, who leads the monitors of the truce in {place2}, said his patrol had counted {n5} explosions since dawn.",
    "\"There was no military target within {n1} kilometers of the spot,\" {p1} told reporters outside the hospital.",
    "Power was cut in {place} and in {n4} villages along the road to {place2}, the grid operator said.",
    "Hospitals in {place2} asked for blood donors, and a school in the village of {place3} took in {n3} families.",
    "The two governments agreed on a truce in March 2021 after talks in Geneva that lasted {n4} weeks.",
    "Since then {n5} breaches have been recorded, {n2} of them by {a_adj} troops, according to the monitors.",
    "{p5}, a commander of the {b_adj} army, said his men had shot down {n4} of the {n5} drones sent overnight.",
    "The prosecutor of {place2} opened an inquiry into the death of a nurse, {p3}, who was on her way home.",
    "The European Union called on both sides to hold their fire and offered to send {n4} more observers.",
    "A convoy of the Red Cross with {n2} tons of flour was turned back at the checkpoint near {place3}.",
    "\"My father built that house, and now there is nothing left of it,\" {p3} said as she searched for papers.",
    "{a} said it had hit a store of ammunition near {place3}, not homes, and showed no evidence of it.",
    "The United Nations put the number of people driven out of the district this year at {n5},{n6}00.",
    "President {p6} of {b} broke off a visit to Vienna and called a meeting of his security council.",
    "The road between {place} and {place3} stayed closed, and {n1} buses waited at the edge of the town.",
    "Both armies had accused one another of bringing guns up to the line near {place2} since the start of the month.",
    "{p2} spoke by telephone with mediators from Norway, who asked for a pause of {n4} hours to bury the dead.",
    "An earlier attack on {place3} killed {n4} people in April, when {means} fell on a bus stop.",
)
_FLASHES: Final = (
    "{means} hit {target} in {place} on {day}, killing {dead} people and wounding {hurt}, the {b_adj} regional governor said.",
    "{b} says {a_adj} forces shelled {place} on {day}; {dead} killed, {hurt} wounded, according to the emergency service.",
    "Explosions were heard in {place} on {day} after an air raid alert; {dead} people died, the mayor, {p1}, said on Telegram.",
    "{dead} soldiers were killed near {place} on {day} in an exchange of fire with {a_adj} troops, the {b_adj} defense ministry said.",
)
_ADDED: Final = (
    "Analysts expect no quick end to the violence, which has worried grain traders far beyond the region.",
    "Neighbouring states closed two airports for some hours and reopened them before midnight.",
    "The national football league postponed its weekend round out of respect for the mourners.",
)
_MONITOR: Final = (
    "In {v1}, the mission heard {n1} undetermined explosions and {n2} bursts of heavy machine gun fire {n3} to {n4} km south-east.",
    "Positioned on the edge of {v2}, the mission saw {n1} projectiles in flight from west to east, {n2} km to the north.",
    "The camera at {v3} recorded {n1} explosions and {n4} tracer rounds between {n2} and {n3} km to the east.",
    "In {v4}, a woman aged {n2} told the mission that a shell had hit her garden and broken {n3} windows.",
    "The mission saw {n3} howitzers and {n4} tanks in violation of the withdrawal lines near {v5}.",
    "At the checkpoint near {v6}, members of the armed formations denied the mission passage for {n1} minutes.",
    "The mission lost control of a mini-drone near {v1} because of probable signal interference, and regained it after {n4} minutes.",
    "An aerial vehicle of the mission saw {n2} craters and {n3} trenches in a field {n4} km west of {v3}.",
)


class Mould(NamedTuple):
    """The sentences chosen for a report and the words in their slots: filled anew they make a look-alike."""

    sentences: tuple[str, ...]
    slots: dict[str, str]
    day: date


def mould(rng: random.Random, *, flash: bool = False, first: date = date(2022, 1, 1)) -> Mould:
    """A report of an invented happening in the days after ``first``; a ``flash`` is one sentence."""
    day = first + timedelta(days=rng.randrange(700))
    sides = rng.choice(_SIDES)
    a, a_adj, b, b_adj = sides if rng.random() < 0.5 else sides[2:] + sides[:2]
    slots = {
        "a": a, "a_adj": a_adj, "b": b, "b_adj": b_adj, "day": _DAYS[day.weekday()], "means": rng.choice(_MEANS),
        "target": rng.choice(_TARGETS), "dead": str(rng.randrange(2, 60)), "hurt": str(rng.randrange(3, 190)),
        **{name: town(rng) for name in ("place", "place2", "place3")},
        **{f"p{n}": f"{rng.choice(_GIVEN)} {town(rng)}ov" for n in range(1, 7)},
        **{f"n{n}": str(rng.randrange(3, 98)) for n in range(1, 7)},
    }  # fmt: skip
    if flash:
        return Mould((rng.choice(_FLASHES),), slots, day)
    body = sorted(rng.sample(range(len(_BODY)), rng.randrange(9, 16)))
    return Mould((rng.choice(_LEADS), *(_BODY[n] for n in body)), slots, day)


def town(rng: random.Random) -> str:
    """A name of a place that does not exist."""
    return rng.choice(_START) + rng.choice(_MIDDLE) + rng.choice(_END)


def tell(made: Mould) -> str:
    """The text: two sentences a paragraph."""
    told = [_upper(sentence.format(**made.slots)) for sentence in made.sentences]
    return "\n\n".join(" ".join(told[n : n + 2]) for n in range(0, len(told), 2)) + "\n"


def look_alike(rng: random.Random, made: Mould, change: str) -> Mould:
    """Another happening in the same mould: ``change`` is "place", "day", or "all" (places, day and every number)."""
    slots, day = dict(made.slots), made.day
    if change in {"place", "all"}:
        slots["place"] = town(rng)
    if change in {"day", "all"}:
        day += timedelta(days=rng.randrange(1, 7))
        slots["day"] = _DAYS[day.weekday()]
    if change == "all":
        slots |= {name: str(rng.randrange(3, 98)) for name in slots if re.fullmatch(r"n\d|dead|hurt", name)}
        slots |= {name: town(rng) for name in ("place2", "place3")}
    return Mould(made.sentences, slots, day)


def monitor(rng: random.Random, day: date, villages: tuple[str, ...]) -> Document:
    """A monitor's daily report: the same eight sentences every day, with other villages and counts."""
    slots = {f"v{n}": rng.choice(villages) for n in range(1, 7)}
    lines = [f"This report covers the period from 19:30 on {day - timedelta(days=1):%B %d} to 19:30 on {day:%B %d, %Y}."]
    for line in _MONITOR:
        lines.append(line.format(**slots, **{f"n{n}": str(rng.randrange(1, 40)) for n in range(1, 5)}))
    return document(f"daily {day}", "\n\n".join(lines), day, "Monitoring Mission")


def document(name: str, text: str, day: date | None, outlet: str | None = None, title: str | None = None) -> Document:
    """A document as a ledger holds it, by its text alone."""
    body = f"{title}\n\n{text}" if title else text
    published = Published(day.isoformat() if day else None, DateBasis.GIVEN if day else DateBasis.NONE)
    return Document(name, title, body, outlet, None, "en", published, "")


def _upper(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


# Ways to spoil a text.  Each takes the text and a source of chance; what it does not find it leaves as it is.

def headline(text: str, rng: random.Random) -> str:
    return rng.choice(("Dead and wounded in attack", "What we know so far", "Town hit as truce frays")) + "\n\n" + text


def byline(text: str, rng: random.Random) -> str:
    return f"By {rng.choice(_GIVEN)} {town(rng)}, Staff Writer\n\n{text}\nReporting by {rng.choice(_GIVEN)} {town(rng)}\n"


def cut(text: str, rng: random.Random) -> str:
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(paragraphs[: max(1, len(paragraphs) - rng.randrange(1, 3))]) + "\n"


def excerpt(text: str, rng: random.Random) -> str:
    return "\n\n".join(text.strip().split("\n\n")[: rng.randrange(1, 3)]) + "\n"


def furniture(text: str, rng: random.Random) -> str:
    return text + rng.choice(("\nSubscribe to our newsletter for more news.\n", "\nRead more: Five things to know today\n"))


def added(text: str, rng: random.Random) -> str:
    return text + "\n" + "\n\n".join(rng.sample(_ADDED, 2)) + "\n"


_EDITS: Final = {"killed": "slain", "said": "stated", "wounded": "injured", "people": "persons", "called": "summoned",
                 "reporters": "journalists", "soldiers": "troops", "town": "city", "hit": "struck", "told": "informed"}  # fmt: skip


def edits(text: str, rng: random.Random) -> str:
    return re.sub(r"[a-z]+", lambda m: _EDITS.get(m.group(), m.group()) if rng.random() < 0.5 else m.group(), text)


def typography(text: str, rng: random.Random) -> str:
    curly = re.sub(r'"([^"]+)"', r"“\1”", text).replace("'", "’")
    return curly.replace("defense", "defence").replace("armored", "armoured").replace("meters", "metres")


def wrapped(text: str, rng: random.Random) -> str:
    out = []
    for paragraph in text.split("\n\n"):
        line = ""
        for word in paragraph.split():
            if len(line) + len(word) > 70:
                out.append(line)
                line = ""
            line = f"{line} {word}".strip()
        out += [line, ""]
    return "\r\n".join(out)


def capitals(text: str, rng: random.Random) -> str:
    return text.upper()


def shuffled(text: str, rng: random.Random) -> str:
    lead, *rest = text.strip().split("\n\n")
    rng.shuffle(rest)
    return "\n\n".join([lead, *rest]) + "\n"


def one_name(text: str, rng: random.Random) -> str:
    spots = [m for m in re.finditer(r"(?<=[a-z] )[A-Z][a-z]{4,}", text) if m.group() not in _DAYS]
    spot = rng.choice(spots)
    name = spot.group()
    at = rng.randrange(2, len(name) - 1)
    return text[: spot.start()] + name[:at] + name[at + 1 :] + text[spot.end() :]


def one_figure(text: str, rng: random.Random) -> str:
    spot = rng.choice(list(re.finditer(r"(?<![\d,])\d{2}(?![\d,])", text)))
    return text[: spot.start()] + str(int(spot.group()) % 89 + 10) + text[spot.end() :]


def one_quotation(text: str, rng: random.Random) -> str:
    return re.sub(r'"([^"]+?)(,?)"', r'"It must be said again: \1\2"', text, count=1)


DAMAGES: Final[dict[str, Callable[[str, random.Random], str]]] = {
    f.__name__: f
    for f in (headline, byline, cut, excerpt, furniture, added, edits, typography, wrapped, capitals, shuffled, one_name,
              one_figure, one_quotation)
}  # fmt: skip
