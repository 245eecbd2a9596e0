"""Tables of English words -> a Lexicon that checks what it reads and what it is asked."""

import shutil
from pathlib import Path

import pytest

import kg.english
from kg.english.lexicon import Lexicon, load_lexicon
from kg.errors import LexiconError

ENGLISH = Path(kg.english.__file__).parent


@pytest.fixture(scope="module")
def english() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    """A copy of the tables, to be spoiled."""
    for path in ENGLISH.glob("*.tsv"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path


@pytest.mark.parametrize(
    ("word", "part", "negated", "effect"),
    [
        ("say", "verb", False, "speech"),
        ("consider", "verb", False, "considered"),
        ("allow", "verb", False, "possible"),
        ("allow", "verb", True, "negative"),
        ("deny", "verb", True, "deny"),
        ("accuse", "charge", False, "speech"),
        ("sign", "verb", False, ""),
        ("", "noun", False, ""),
    ],
)
def test_what_a_word_makes_of_what_it_governs(
    english: Lexicon, word: str, part: str, negated: object, effect: str
) -> None:
    assert english.effect(word, part, negated=bool(negated)) == effect  # type: ignore[arg-type]


def test_asking_for_a_part_that_does_not_exist_raises(english: Lexicon) -> None:
    with pytest.raises(LexiconError, match="no word is listed as a vreb: ask for one of adjective"):
        english.effect("say", "vreb")  # type: ignore[arg-type]


def test_asking_for_a_family_that_does_not_exist_raises(english: Lexicon) -> None:
    with pytest.raises(LexiconError, match="no family of words is called naiming"):
        english.has("call", "naiming")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("attitudes.tsv", "gloat\tvreb\tspeech", "unknown part 'vreb': give one of adjective"),
        ("attitudes.tsv", "gloat\tverb\tspeach", "unknown effect 'speach': give one of actual"),
        ("attitudes.tsv", "gloat\tverb", "2 columns: give 3 to 4"),
        ("attitudes.tsv", "gloat\tverb\t", "3 columns: give 3 to 4"),
        ("attitudes.tsv", "gloat verb speech", "1 columns: give 3 to 4"),
        ("attitudes.tsv", "say\tverb\tspeech", "'say verb' is there already: keep one"),
        ("families.tsv", "naiming\tcall", "unknown family 'naiming': give one of"),
        ("families.tsv", "naming\tcall", "'call' is there already: keep one"),
        ("families.tsv", "naming\ta\tb\tc", "4 columns: give 2 to 3"),
        ("nominalisations.tsv", "gloating", "1 columns: give 2 to 3"),
        ("given_names.tsv", "they\tKim", "unknown pronoun 'they': give one of he, she"),
    ],
)
def test_a_bad_row_is_named_with_file_line_and_fix(
    tables: Path, table: str, row: str, message: str
) -> None:
    path = tables / table
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    path.write_text("\n".join([*lines, row]) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_lexicon(tables)
    assert str(error.value).startswith(f"{path}, line {len(lines) + 1}: {message}")


def test_a_missing_table_is_named(tables: Path) -> None:
    (tables / "attitudes.tsv").unlink()
    with pytest.raises(LexiconError, match=r"attitudes\.tsv: cannot be read"):
        load_lexicon(tables)


def test_a_family_without_words_is_named(tables: Path) -> None:
    path = tables / "families.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("naming\t")]
    path.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(LexiconError, match="no word of the family 'naming': add a row for it"):
        load_lexicon(tables)


def test_two_lexicons_keep_apart(tables: Path, english: Lexicon) -> None:
    with (tables / "attitudes.tsv").open("a", encoding="utf-8") as table:
        table.write("gloat\tverb\tspeech\n")
    assert load_lexicon(tables).effect("gloat", "verb") == "speech"
    assert english.effect("gloat", "verb") == ""


def test_entries_tell_all_that_is_known_of_a_word(english: Lexicon) -> None:
    assert list(english.entries("hear")) == [
        ("attitudes", "verb", "speech"),
        ("families", "causative", ""),
        ("families", "hearsay", ""),
        ("nominalisations", "hearing from hear", ""),
    ]
    assert ("attitudes", "verb", "possible, negated: negative") in list(english.entries("allow"))
    assert ("families", "reversing", "from/out/off") in list(english.entries("keep"))
    assert list(english.entries("Emmanuel")) == [("given_names", "pronoun", "he")]
    assert list(english.entries("xyzzy")) == []


def test_the_tables_are_sorted_so_that_a_word_is_found() -> None:
    rows = [
        tuple(line.split("\t"))
        for line in (ENGLISH / "families.tsv").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert rows == sorted(rows)
