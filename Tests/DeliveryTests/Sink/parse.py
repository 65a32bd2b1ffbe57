"""Reads a mail from standard input as Python's email package has it, and tells what it found as JSON."""

import email
import email.policy
import json
import sys

mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print(
    json.dumps(
        {
            "subject": str(mail["Subject"]),
            "from": [[a.display_name, a.addr_spec] for a in mail["From"].addresses],
            "replyTo": [[a.display_name, a.addr_spec] for a in mail["Reply-To"].addresses],
            "to": [[a.display_name, a.addr_spec] for a in mail["To"].addresses],
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
