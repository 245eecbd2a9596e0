"""CSV and JSON lines -> hostile tables: quotes, depths, numbers, names."""

import json

from hostile.cases import EITHER, GOOD, READ, REFUSED, Case, Row, article_cases

GROUP = "readers"
LINE = GOOD.strip()
ROW = f"text\n{LINE}\n"
RECORD = json.dumps({"id": "kept", "text": LINE})


def record(**fields: object) -> str:
    """Return a line of JSON, an article with these fields, and a good one after it."""
    return json.dumps({"text": LINE, **fields}) + "\n" + RECORD + "\n"


CSV: list[Row] = [
    ("empty", "", REFUSED),
    ("names alone", "id,text\n", EITHER),
    ("no column text", "id,body\n1,x\n", REFUSED),
    ("CR alone", ROW.replace("\n", "\r"), EITHER),
    ("CR in a row", "id,text\r1,France met Italy.\r\n2,Chad left.\r", EITHER),
    ("CR CR LF", ROW.replace("\n", "\r\r\n"), EITHER),
    ("open quotation mark", f'id,text\n1,"{LINE}\n2,{LINE}\n', REFUSED),
    ("mark within a field", f'id,text\n1,{LINE}"x"y\n', EITHER),
    ("text after a closed mark", 'id,text\n1,"a"b\n', REFUSED),
    ("NUL", "id,text\n1,a\x00b\n", REFUSED),
    ("NUL in names", "id\x00,text\n1,a\n", REFUSED),
    ("too many fields", f"id,text\n1,{LINE},x,y,z\n", EITHER),
    ("too few fields", "id,title,text\n1\n", REFUSED),
    ("name twice", f"text,text\n{LINE},\n", EITHER),
    ("names in capitals", f"TEXT\n{LINE}\n", READ),
    ("byte order mark", f"\ufeff{ROW}", READ),
    ("UTF-16", ROW.encode("utf-16"), REFUSED),
    ("Latin-1 in one row", b"text\nFran\xe7a met Italy.\nChad left Mali.\n", REFUSED),
    ("field of 2 MB", "text\n" + "word " * 400_000 + "\n", EITHER),
    ("10,000 columns", ",".join(f"c{i}" for i in range(10_000)) + f",text\n{LINE}\n", EITHER),
    ("a million commas", "text\n" + "," * 1_000_000 + "\n", EITHER),
    ("semicolons", f"id;text\n1;{LINE}\n", REFUSED),
    ("formula", f"id,title,text\n=cmd|'/c calc'!A0,=1+1,{LINE}\n", READ),
    ("bad url", f"url,text\nhttp://x/[1],{LINE}\n/news/1,{LINE}\n", EITHER),
    ("bad date", f"date,text\n0000-00-00,{LINE}\n2024-01-01,{LINE}\n", REFUSED),
    ("date a long time ago", f"date,text\n99999999999 days ago,{LINE}\n", REFUSED),
    ("ids alike", f"id,text\na,{LINE}\na,Chad left Mali.\na,{LINE}\n", READ),
    ("id of a path", f"id,text\n../../x,{LINE}\n", READ),
    ("5,000 rows without text", "id,text\n" + "1,\n" * 5_000, REFUSED),
    ("lines within a field", 'text\n"' + "France met Italy.\n" * 500 + '"\n', READ),
    ("100,000 quotation marks", "text\n" + '"' * 100_000 + "\n", EITHER),
    ("PDF", b"%PDF-1.7 text\n", REFUSED),
]  # fmt: skip

DEEP = 100_000
JSONL: list[Row] = [
    ("empty", "", REFUSED),
    ("blank lines", "\n\n\n", REFUSED),
    ("not JSON", "France met Italy.\n" + RECORD, REFUSED),
    ("cut", RECORD[:-5] + "\n" + RECORD, REFUSED),
    ("list", "[1, 2]\n" + RECORD, REFUSED),
    ("number", "7\n" + RECORD, REFUSED),
    ("null", "null\n" + RECORD, REFUSED),
    ("string", '"text"\n' + RECORD, REFUSED),
    ("no text", '{"id": "a"}\n' + RECORD, REFUSED),
    ("text null", '{"text": null}\n' + RECORD, REFUSED),
    ("text a number", '{"text": 7}\n' + RECORD, REFUSED),
    ("text a list", '{"text": ["a"]}\n' + RECORD, REFUSED),
    ("text an object", '{"text": {"text": "a"}}\n' + RECORD, REFUSED),
    ("text empty", '{"text": ""}\n' + RECORD, REFUSED),
    ("deep lists", '{"text": ' + "[" * DEEP + "]" * DEEP + "}\n" + RECORD, REFUSED),
    ("deep objects", '{"a":' * DEEP + "1" + "}" * DEEP + "\n" + RECORD, REFUSED),
    ("deep within an id", record(id=None).replace("null", "[" * 900 + "]" * 900), EITHER),
    ("number of 5,000 digits", '{"id": ' + "9" * 5_000 + ', "text": "a"}\n' + RECORD, EITHER),
    ("number of a million digits", '{"id": ' + "9" * 1_000_000 + "}\n" + RECORD, EITHER),
    ("exponent", '{"id": 1e999999, "text": "France met Italy."}\n' + RECORD, EITHER),
    ("NaN", '{"id": NaN, "date": Infinity, "text": "France met Italy."}\n' + RECORD, EITHER),
    ("keys twice", '{"text": "a", "text": "France met Italy."}\n' + RECORD, EITHER),
    ("keys alike but for case", '{"text": "a", "TEXT": 7}\n' + RECORD, EITHER),
    ("half a surrogate pair", '{"text": "France \\ud800 met Italy."}\n' + RECORD, REFUSED),
    ("surrogate in the id", '{"id": "\\udfff", "text": "France met Italy."}\n' + RECORD, EITHER),
    ("surrogate in the url", '{"url": "\\udfff", "text": "France met."}\n' + RECORD, EITHER),
    ("surrogate in a key", '{"\\ud800": 1, "text": "France met Italy."}\n' + RECORD, EITHER),
    ("NUL escaped", '{"text": "a\\u0000b"}\n' + RECORD, REFUSED),
    ("NUL in the title", record(title="a\0b"), REFUSED),
    ("byte order mark", "\ufeff" + RECORD, READ),
    ("id a list", record(id=["a", {"b": 1}]), EITHER),
    ("id true", record(id=True), EITHER),
    ("id up and away", record(id="../../etc/passwd"), READ),
    ("id absolute", record(id="/etc/passwd"), READ),
    ("id an IRI", record(id="http://x/y z"), EITHER),
    ("id with angles and newline", record(id="> <a> .\n<b"), EITHER),
    ("id __proto__", record(id="__proto__"), READ),
    ("id of 100,000 letters", record(id="a" * 100_000), EITHER),
    ("10,000 keys", record(**{f"k{i}": i for i in range(10_000)}), READ),
    ("url without scheme", record(url="www.bbc.com/news"), EITHER),
    ("url a path", record(url="/news/1"), EITHER),
    ("url with brackets", record(url="http://x/[1]"), EITHER),
    ("url a number", record(url=7), EITHER),
    ("url with a newline", record(url="http://x/\nb"), EITHER),
    ("url with a tab and quote", record(url='http://x/\t"a'), EITHER),
    ("url with a trailing backslash", record(url="http://x/\\"), EITHER),
    ("url with unescaped space", record(url="http://x/a b"), EITHER),
    ("url of a script", record(url="javascript:alert(1)"), EITHER),
    ("date 0", record(date=0), EITHER),
    ("date negative", record(date=-62135596801), EITHER),
    ("date of milliseconds", record(date=17194464000000), EITHER),
    ("date a long time ago", record(date="99999999999 days ago"), REFUSED),
    ("date an object", record(date={"$date": "x"}), EITHER),
    ("date with nanoseconds", record(date="2024-06-27T10:00:00.123456789Z"), READ),
    ("date of spaces", record(date="   "), EITHER),
    ("title a list", record(title=["a"]), EITHER),
    ("title with escapes", record(title="\x1b[31m\x07\x9b"), EITHER),
    ("1,000 bad lines", "{\n" * 1_000 + RECORD, REFUSED),
    ("UTF-16", RECORD.encode("utf-16"), REFUSED),
    ("bad byte in one line", b'{"text": "\xff"}\n' + RECORD.encode(), REFUSED),
]  # fmt: skip


def cases() -> list[Case]:
    """Return all cases of this module."""
    return article_cases(GROUP, ".csv", CSV) + article_cases(GROUP, ".jsonl", JSONL)
