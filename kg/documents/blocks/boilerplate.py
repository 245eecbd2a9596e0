"""Line -> whether it is no prose: *Also read*, bylines, credits, counters, page numbers, rules."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from kg.documents.blocks.captions import captions, is_caption
from kg.documents.blocks.credits import frames, is_contribution, is_shared, marks, roles
from kg.documents.blocks.directions import is_direction
from kg.documents.blocks.dockets import docket
from kg.documents.blocks.lines import ends_sentence
from kg.documents.blocks.queries import is_query
from kg.documents.blocks.references import is_reference
from kg.documents.blocks.registers import is_register
from kg.documents.blocks.rows import is_leader, is_row
from kg.documents.blocks.values import Line
from kg.documents.cables import is_wired
from kg.documents.dates import day_in, titled_day
from kg.english.lexicon import Family, Lexicon

__all__ = ["Boilerplate"]

WORD = re.compile(r"[^\W\d_][\w.'’-]*")
LETTERS = re.compile(r"[^\W\d_]{2,}")
ORDINAL = re.compile(r"(?<=\d)[a-zA-Z]{1,2}\b")
DIGITS = re.compile(r"\d+")
COUNTED = re.compile(r"(?:\d[\d.,]*[KM]?|\d+:\d\d)[ -](\w+)\b(?P<rest>.*)", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,100}@\S{1,100}\.\w+")
HASHTAG = re.compile(r"(?<![\w&])#\w+")
WORDLESS = ("@", "#", "http", "www.")  # what addresses and hashtags have
NOTE = re.compile(r"\[\^?(\w{1,4})\]:?\s|\[\^\w{1,20}\]:|[¹²³⁰⁴-⁹]+\s")
CITED = re.compile(r"(?<=\S)\[(\w{1,4})\]")
LABELLED = re.compile(r"^(?:\(?[\w.]{1,4}[.)] )?(?:[^:\n]{1,60}: )?")
AGENCY = re.compile(r"\(?(?:[A-Z]\w+ ){0,3}[A-Z]\w+/[A-Z]\w+(?: [A-Z]\w+){0,3}\)?")
DOCUMENT = re.compile(r"\([A-Z]+(?:/[\w.]+){2,}\)$")  # how minutes name a document
LONGEST_BYLINE = 14  # words
LONGEST_COUNTED = 6
LONGEST_CREDIT = 20
LONGEST_PROCEEDING = 20
LONGEST_SPONSOR = 4
TIMES: Final[tuple[Family, ...]] = ("timestamp", "month", "weekday")
ORNAMENTS = "([#*_►▶»→-–—>•|.!:)] "
LONGEST_HEADER = 100  # letters
FEWEST_COMING_BACK = 3  # times that a page header stands in a text
FEWEST_SLASHES = 2  # of the head of a page
GLUED = re.compile(r"(?<=[a-z]{3})[A-Z][a-z]*[ ’]")
FEWEST_GLUED = 4  # words that begin inside of another


@dataclass(frozen=True)
class Boilerplate:
    """What tells the lines of a document that are no prose.

    `repeated` are page headers, `cited` the footnotes whose marks stand in the text, `apart` the
    lines that stand for pictures or in a docket.
    """

    lexicon: Lexicon
    repeated: frozenset[str] = field(default_factory=frozenset)
    cited: frozenset[str] = field(default_factory=frozenset)
    apart: frozenset[Line] = field(default_factory=frozenset)

    @classmethod
    def of(cls, grouped: Sequence[Sequence[Line]], lexicon: Lexicon) -> "Boilerplate":
        """Return what tells them in a document of some lines, in groups between blank ones."""
        lines = [line for group in grouped for line in group]
        short = (masked(line.text) for line in lines if len(line.text) <= LONGEST_HEADER)
        counts = Counter(text for text in short if not ends_sentence(text))
        back = {text for text, count in counts.items() if count >= FEWEST_COMING_BACK}
        counts.subtract(masked(line.text) for group in grouped for line in going_on(group))
        back = {text for text in back if counts[text] > 0}
        cited = {mark for line in lines for mark in CITED.findall(line.text)}
        in_docket = (lines[place] for place in docket([line.text for line in lines]))
        apart = frozenset((*captions(lines, lexicon), *in_docket))
        return cls(lexicon, frozenset(back), frozenset(cited), apart)

    def __contains__(self, line: Line) -> bool:
        """Return whether a line is no prose."""
        is_apart = line in self.apart or masked(line.text) in self.repeated
        is_known = any(rule(line.text) for rule in (is_leader, is_row, is_reference, is_wired))
        return is_apart or is_known or any(rule(self, line.text) for rule in RULES)

    def is_wordless(self, text: str) -> bool:
        """Read *-----*, *- 3 -*, *https://example.org*, *#Mali #bloc*."""
        is_marked = any(mark in text for mark in WORDLESS)
        bare = HASHTAG.sub("", ADDRESS.sub("", text)) if is_marked else text
        return LETTERS.search(bare) is None

    def is_page_number(self, text: str) -> bool:
        """Read *Page 3 of 12*, *Page 3 - Dorn Review*."""
        text = re.split(r"\s[-–—|]\s", text, maxsplit=1)[0] if DIGITS.search(text) else ""
        words = WORD.findall(text.lower())
        is_marked = self.lexicon.has(words[0] if words else "", "page mark")
        return is_marked and len(words) <= 2 and DIGITS.search(text) is not None

    def is_date(self, text: str) -> bool:
        """Read *Updated on 3 May 2024 at 10:15 GMT*, *Friday:*."""
        words = self.words_of_time(text)
        if not all(map(self.is_time_word, words)):
            return False
        is_headed = not text.endswith(".") and any(map(self.is_weekday, self.words_of_time(text)))
        return is_headed or DIGITS.search(text) is not None

    def is_day(self, text: str) -> bool:
        """Return whether a line that is a date names a day: *3 May*, *Friday*, *2031-03-05*."""
        words = self.words_of_time(text)
        is_named = any(self.lexicon.has(word, "month") or self.is_weekday(word) for word in words)
        return is_named or day_in(text) is not None

    def is_titled(self, text: str) -> bool:
        """Read *Daily Brief, 3 May 2031*, which tells from which day what follows counts."""
        return titled_day(text) is not None and not self.is_edition(text)

    def is_edition(self, text: str) -> bool:
        """Read *Updated 3 May 2031 at 10:15*, which tells when a text was changed."""
        known = self.lexicon.words("timestamp")
        return any(known.get(word) == "edition" for word in self.words_of_time(text))

    def words_of_time(self, text: str) -> Iterator[str]:
        """Yield the words of a line as the lexicon writes them: most lines begin with no date."""
        words = WORD.finditer(ORDINAL.sub("", text))
        return (word[0].lower().rstrip(".") for word in words)

    def is_weekday(self, word: str) -> bool:
        """Return whether a word is a day of the week."""
        return self.lexicon.has(word, "weekday")

    def is_time_word(self, word: str) -> bool:
        """Return whether a word is part of a date."""
        return any(self.lexicon.has(word, family) for family in TIMES)

    def is_byline(self, text: str) -> bool:
        """Read *By Marta Oduya in Brussels*, *(Reporting by Jon Lind; editing by Ada Bo)*."""
        words = text.strip("([])*_. ").split()
        opening = any(
            self.lexicon.has(" ".join(words[:length]).lower(), "byline") for length in (1, 2)
        )
        if not opening or not 1 < len(words) <= LONGEST_BYLINE:
            return False
        names = [word for word in words if word[:1].isupper()]
        is_closed = text.startswith("(") or not ends_sentence(text)
        return is_closed and 2 * len(names) >= len(words)

    def is_counter(self, text: str) -> bool:
        """Read *12 comments*, *3 min read*."""
        found = COUNTED.fullmatch(text)
        is_short = len(text.split()) <= LONGEST_COUNTED
        return found is not None and is_short and self.lexicon.has(found[1].lower(), "counter")

    def is_listed(self, text: str) -> bool:
        """Read *Also read: …*, *ADVERTISEMENT*, *Photo: Jon Lind*."""
        known = self.lexicon.words("boilerplate")
        label, colon, behind = text.lower().partition(":")
        is_label = bool(colon) and known.get(label.strip(ORNAMENTS)) == "label"
        is_short = len(behind.split()) <= LONGEST_CREDIT and not behind.endswith(".")
        return (is_label and is_short) or self.is_furniture(text)

    def is_furniture(self, text: str) -> bool:
        """Return whether a line belongs to the page around a text: *Skip to content*, *Menu*."""
        is_known = self.lexicon.has(text.lower().strip(ORNAMENTS), "boilerplate")
        is_credit = self.is_around(text) or self.is_emblem(text) or is_shared(text, self.lexicon)
        return is_known or self.opens(text) or is_credit or is_contribution(text, self.lexicon)

    def is_emblem(self, text: str) -> bool:
        """Read *Prime Minister Crest*, *Dorn Herald logo*, which stand for pictures."""
        *name, last = text.split() or [""]
        is_name = 0 < len(name) <= LONGEST_SPONSOR and all(word[0].isupper() for word in name)
        return is_name and self.lexicon.words("boilerplate").get(last.lower()) == "ends"

    def is_around(self, text: str) -> bool:
        """Read *The post Mali leaves appeared first on Dorn Herald.*."""
        lower = text.lower()
        return any(lower.startswith(first) and last in lower for first, last in frames())

    def opens(self, text: str) -> bool:
        """Return whether a line begins with words that begin no prose: *Also read*."""
        known = self.lexicon.words("boilerplate")
        words = text.lower().replace("’", "'").strip(ORNAMENTS).split()
        openings = (" ".join(words[:length]).rstrip(":,") for length in range(2, 7))
        return any(known.get(each) == "opens" for each in openings)

    def is_request(self, text: str) -> bool:
        """Read *(Urgent Question): To ask the Minister what steps he is taking*."""
        known = marks("asks")
        behind = LABELLED.sub("", text).lower()
        is_head = text.endswith(":")  # *7. Mr Bo (DP) to ask the Minister of Rain:*
        return any(behind.startswith(w) or (is_head and f" {w} " in behind) for w in known)

    def is_sponsor(self, text: str) -> bool:
        """Read *A message from Acme Bank*, *PRESENTED BY ACME BANK* above a sponsor's words."""
        bare, marks = text.strip(ORNAMENTS), self.lexicon.words("sponsor mark")
        length = next((len(m) for m in marks if bare.lower().startswith(f"{m} ")), 0)
        words = bare[length:].split()
        is_short = 0 < len(words) <= LONGEST_SPONSOR and "," not in bare
        is_named = is_short and all(word[0].isupper() for word in words)
        return length > 0 and is_named and not self.lexicon.knows_given_name(words[0])

    def is_proceeding(self, text: str) -> bool:
        """Read *Bill read a Second time.*, *Question put and agreed to.* in a record."""
        known = self.lexicon.words("house record")
        lower = text.lower().rstrip(".: ")
        ends = [known[each] for each in known if lower.endswith(f" {each}")]
        words = WORD.findall(text.lower()) if ends else []
        if not 0 < len(words) <= LONGEST_PROCEEDING:
            return False
        return "whole" in ends or (known.get(words[0]) == "first" and "last" in ends)

    def announces(self, text: str) -> bool:
        """Return whether titles of other articles may stand behind a line: *Related articles*."""
        known, bare = self.lexicon.words("boilerplate"), text.lower().strip(ORNAMENTS)
        is_label = text.rstrip().endswith(":") and bare in known
        return is_label or known.get(bare) == "opens"

    def is_agency(self, text: str) -> bool:
        """Read *(Jon Lind/Getty Images)*, *REUTERS/Jon Lind*, *© 2024 Lind Media*."""
        return text.startswith("©") or AGENCY.fullmatch(text) is not None

    def is_note(self, text: str) -> bool:
        """Read *[1] https://example.org*, *[2] Interview* below a text that cites it."""
        found = NOTE.match(text)
        if found is None:
            return False
        return found[1] in self.cited or ADDRESS.search(text) is not None

    def is_formula(self, run: Sequence[Line]) -> bool:
        """Read *Letter dated 3 March … (S/2031/13)*, a caption, or lines that begin no prose."""
        is_item = DOCUMENT.search(run[-1].text) is not None
        whole = " ".join(line.text for line in run)
        is_below = is_caption(whole, self.lexicon) or is_query(whole)
        return is_item or is_below or (not ends_sentence(run[0].text) and self.opens(run[0].text))

    def is_definition(self, text: str) -> bool:
        """Read *[^2]: Interview with the author*."""
        return re.match(r"\[\^\w{1,20}\]:", text) is not None

    def is_bracketed(self, text: str) -> bool:
        """Read *[Applause]*, *[Pages H6112-H6113]*, *(The members rose)*, which is no remark."""
        return is_direction(text)

    def is_counsel(self, text: str) -> bool:
        """Read *Ada Bo (instructed by Lind & Co)*, *Ada Bo for the Appellant.* above a judgment."""
        lower = text.lower().rstrip(".")
        is_for = len(text.split()) <= LONGEST_BYLINE and lower.endswith(roles())
        return is_for or ("(" in text and any(f"({mark}" in lower for mark in marks("inside")))

    def is_page_head(self, text: str) -> bool:
        """Read *Dorn Register / Vol. 83 / Friday, September 21, 2018 / Notices*."""
        has_parts = text.count(" / ") >= FEWEST_SLASHES and DIGITS.search(text) is not None
        return has_parts and not ends_sentence(text)

    def is_glued(self, text: str) -> bool:
        """Read *Mali leavesChad staysTogo waits*: contents that have lost their ends of line."""
        return len(GLUED.findall(text)) >= FEWEST_GLUED and not ends_sentence(text)

    def is_register(self, text: str) -> bool:
        """Read *ROTH, Emil; DOB 3 May 1960; POB Klow; Passport B123 (individual)* in a list."""
        return is_register(text, self.lexicon)


RULES: tuple[Callable[[Boilerplate, str], bool], ...] = (
    Boilerplate.is_wordless,
    Boilerplate.is_page_number,
    Boilerplate.is_date,
    Boilerplate.is_byline,
    Boilerplate.is_counter,
    Boilerplate.is_listed,
    Boilerplate.is_request,
    Boilerplate.is_agency,
    Boilerplate.is_note,
    Boilerplate.is_definition,
    Boilerplate.is_bracketed,
    Boilerplate.is_counsel,
    Boilerplate.is_proceeding,
    Boilerplate.is_sponsor,
    Boilerplate.is_page_head,
    Boilerplate.is_glued,
    Boilerplate.is_register,
)


def going_on(group: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines whose sentences go on right below, as those of no page header do."""
    return (line for line, below in pairwise(group) if below.text[0].islower())


def masked(text: str) -> str:
    """Return a line with all of its numbers alike, so that a page header comes back."""
    return DIGITS.sub("0", text)
