"""Writes Sources/Telephony/Forms/forms.txt: forms.py FORMS [NUMBERS].

From the metadata of libphonenumber, in the version that Debian 12 has, by way of its port to Python:

    pip install phonenumbers==8.12.57
    python3 Tests/TelephonyTests/forms.py Sources/Telephony/Forms/forms.txt Tests/TelephonyTests/forms.tsv

A country begins with a line of its calling code, the digits of its trunk prefix or "-", and its regions. Each line
under it is a form: "h" as the country itself writes, "a" as others do; how many digits each group has; the pattern
that a number begins with, or "-"; and what to write. A country whose trunk prefix takes a pattern to tell is left out.

NUMBERS, for the tests, are example numbers of the countries as the library writes them at home and abroad.
"""

import re
import sys

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumberFormat

GROUP = re.compile(r"\(\\d(?:\{(\d+)(?:,(\d+))?\})?\)")


def groups(pattern):
    """`(\\d{2})(\\d{3,4})` as `2,3-4`; nothing when the pattern is of another kind."""
    if GROUP.sub("", pattern):
        return None
    return ",".join((low or "1") + ("-" + high if high else "") for low, high in GROUP.findall(pattern))


def lines(metadata):
    abroad = metadata.intl_number_format or metadata.number_format
    for kind, formats in (("h", metadata.number_format), ("a", abroad)):
        for one in formats:
            written = one.format
            rule = one.national_prefix_formatting_rule
            if kind == "h" and rule:
                written = re.sub(r"\\\d", lambda _: rule, written, count=1)
            leading = one.leading_digits_pattern[-1] if one.leading_digits_pattern else "-"
            counts = groups(one.pattern)
            if counts is None or re.search(r"[^0-9()\[\]\\d|?:-]", leading):
                yield None
                return
            yield f"{kind} {counts} {leading} {written}"


def main():
    numbers = []
    with open(sys.argv[1], "w", encoding="ascii") as out:
        for code, regions in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()):
            metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, regions[0])
            # The code of a service is at home nowhere.
            if metadata is None or regions[0] == "001":
                continue
            trunk = metadata.national_prefix_for_parsing or "-"
            forms = list(lines(metadata))
            if (trunk != "-" and not trunk.isdigit()) or None in forms:
                continue
            print("\n".join([" ".join([str(code), trunk, *regions]), *forms]), file=out)
            for kind in ("fixed_line", "mobile", "toll_free", "premium_rate", "voip"):
                example = getattr(metadata, kind)
                if example is None or not example.example_number:
                    continue
                number = phonenumbers.parse(f"+{code}{example.example_number}")
                numbers.append("\t".join([
                    regions[0], *(phonenumbers.format_number(number, form) for form in (
                        PhoneNumberFormat.E164, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.INTERNATIONAL))]))
    if len(sys.argv) > 2:
        with open(sys.argv[2], "w", encoding="utf-8") as out:
            print(*numbers, sep="\n", file=out)


if __name__ == "__main__":
    main()
