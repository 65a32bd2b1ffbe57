"""Reads a mail from standard input as Python's email package has it, and tells what it found as JSON."""

import email
import email.policy
import email.utils
import json
import sys
from email.header import decode_header, make_header

content = sys.stdin.buffer.read()
mail = email.message_from_bytes(content, policy=email.policy.default)
plain = email.message_from_bytes(content)


def mailbox(name):
    """By the older reader: the newer one puts a blank between encoded words that belong together."""
    display, address = email.utils.parseaddr(plain[name])
    return [str(make_header(decode_header(display))), address]


print(
    json.dumps(
        {
            "subject": str(mail["Subject"]),
            "from": mailbox("From"),
            "replyTo": mailbox("Reply-To"),
            "to": mailbox("To"),
            "date": mail["Date"].datetime.isoformat(),
            "headers": mail.keys(),
            "defects": [str(d) for part in mail.walk() for d in part.defects]
            + [str(d) for value in mail.values() for d in value.defects],
            "parts": [
                [part.get_content_type(), part.get_content_charset() or "", part.get_filename() or ""]
                for part in mail.walk()
            ],
            "texts": [part.get_payload(decode=True).decode() for part in mail.walk() if not part.is_multipart()],
        }
    )
)
