/// Reports of mails that came back, in the forms in which mail servers write them; invented addresses.
package enum Bounce: String, CaseIterable, Sendable {
    case postfix, postfixNoDomain, exim, eximOld, google, exchange, postfixDelayed, fullMailbox, takenForSpam, delivered

    /// - Parameters:
    ///   - name: The left part of the identifier of the mail that came back.
    ///   - address: To whom it went.
    ///   - id: The report's own identifier.
    package func text(of name: String, to address: String, id: String = "<report-1@relay.example.net>") -> String {
        let original = """
            Message-ID: <\(name)@vigil.example.org>
            Date: Thu, 25 Feb 2027 14:00:00 +0400
            From: Day of Remembrance <team@example.org>
            To: =?utf-8?B?QXlnw7xu?= <\(address)>
            Subject: Your place at the march

            """
        switch self {
        case .postfix:
            return Self.report(
                id: id, from: "MAILER-DAEMON@relay.example.net (Mail Delivery System)",
                subject: "Undelivered Mail Returned to Sender",
                words: """
                    This is the mail system at host relay.example.net.

                    I'm sorry to have to inform you that your message could not
                    be delivered to one or more recipients. It's attached below.

                    <\(address)>: host mx.example.org[192.0.2.7] said: 550 5.1.1 <\(address)>:
                        Recipient address rejected: User unknown in local recipient table (in
                        reply to RCPT TO command)
                    """,
                status: """
                    Reporting-MTA: dns; relay.example.net
                    X-Postfix-Queue-ID: 4F1C2A0B3D
                    X-Postfix-Sender: rfc822; team@example.org
                    Arrival-Date: Thu, 25 Feb 2027 14:00:01 +0400 (+04)

                    Final-Recipient: rfc822; \(address)
                    Original-Recipient: rfc822;\(address)
                    Action: failed
                    Status: 5.1.1
                    Remote-MTA: dns; mx.example.org
                    Diagnostic-Code: smtp; 550 5.1.1 <\(address)>: Recipient address rejected:
                        User unknown in local recipient table
                    """, original: original)
        case .postfixNoDomain:
            return Self.report(
                id: id, from: "MAILER-DAEMON@relay.example.net (Mail Delivery System)",
                subject: "Undelivered Mail Returned to Sender",
                words: "<\(address)>: Host or domain name not found. Name service error for name=example.org type=A",
                status: """
                    Reporting-MTA: dns; relay.example.net

                    Final-Recipient: rfc822; \(address)
                    Action: failed
                    Status: 5.4.4
                    Diagnostic-Code: X-Postfix; Host or domain name not found. Name service
                        error for name=example.org type=A: Host not found
                    """, original: original, originalType: "text/rfc822-headers")
        case .exim:
            return Self.report(
                id: id, from: "Mail Delivery System <Mailer-Daemon@relay.example.net>",
                subject: "Mail delivery failed: returning message to sender",
                words: """
                    This message was created automatically by mail delivery software.

                    A message that you sent could not be delivered to one or more of its
                    recipients. This is a permanent error. The following address(es) failed:

                      \(address)
                        host mx.example.org [192.0.2.7]
                        SMTP error from remote mail server after RCPT TO:<\(address)>:
                        550 5.1.1 <\(address)>: User does not exist
                    """,
                status: """
                    Reporting-MTA: dns; relay.example.net

                    Action: failed
                    Final-Recipient: rfc822;\(address)
                    Status: 5.0.0
                    Remote-MTA: dns; mx.example.org
                    Diagnostic-Code: smtp; 550 5.1.1 <\(address)>: User does not exist
                    """, original: original, more: "X-Failed-Recipients: \(address)\n")
        case .eximOld:
            return """
                Return-path: <>
                Received: from Debian-exim by relay.example.net with local (Exim 4.80) id 1pWxYz-0001Ab-Cd
                X-Failed-Recipients: \(address)
                Auto-Submitted: auto-replied
                From: Mail Delivery System <Mailer-Daemon@relay.example.net>
                To: team@example.org
                Subject: Mail delivery failed: returning message to sender
                Message-Id: \(id)
                Date: Thu, 25 Feb 2027 14:00:05 +0400

                This message was created automatically by mail delivery software.

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  \(address)
                    SMTP error from remote mail server after RCPT TO:<\(address)>:
                    host mx.example.org [192.0.2.7]: 550 No such user here

                ------ This is a copy of the message, including all the headers. ------

                Return-path: <team@example.org>
                \(original)
                The march begins at three.
                """
        case .google:
            return """
                Delivered-To: team@example.org
                Return-Path: <>
                Message-ID: \(id)
                Date: Thu, 25 Feb 2027 02:00:09 -0800 (PST)
                From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
                To: team@example.org
                Auto-Submitted: auto-replied
                Subject: Delivery Status Notification (Failure)
                References: <\(name)@vigil.example.org>
                In-Reply-To: <\(name)@vigil.example.org>
                X-Failed-Recipients: \(address)
                Content-Type: multipart/report; boundary="000000000000a1b2c305f1"; report-type=delivery-status

                --000000000000a1b2c305f1
                Content-Type: multipart/related; boundary="000000000000a1b2c405f1"

                --000000000000a1b2c405f1
                Content-Type: multipart/alternative; boundary="000000000000a1b2c505f1"

                --000000000000a1b2c505f1
                Content-Type: text/plain; charset="UTF-8"

                ** Address not found **

                Your message wasn't delivered to \(address) because the address couldn't be found, or is unable to receive mail.

                The response was:

                550 5.1.1 The email account that you tried to reach does not exist.

                --000000000000a1b2c505f1
                Content-Type: text/html; charset="UTF-8"

                <p>Address not found</p>

                --000000000000a1b2c505f1--
                --000000000000a1b2c405f1
                Content-Type: image/png; name="icon.png"
                Content-Disposition: attachment; filename="icon.png"
                Content-Transfer-Encoding: base64
                Content-ID: <icon.png>

                iVBORw0KGgo=
                --000000000000a1b2c405f1--
                --000000000000a1b2c305f1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; googlemail.com
                Arrival-Date: Thu, 25 Feb 2027 02:00:08 -0800 (PST)
                X-Original-Message-ID: <\(name)@vigil.example.org>

                Final-Recipient: rfc822; \(address)
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.26, the server for the domain example.org.)
                Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try
                 550-5.1.1 double-checking the recipient's email address for typos or
                 550 5.1.1 unnecessary spaces. x1-20020a si123456wro.5 - gsmtp
                Last-Attempt-Date: Thu, 25 Feb 2027 02:00:09 -0800 (PST)

                --000000000000a1b2c305f1
                Content-Type: message/rfc822

                \(original)
                The march begins at three.
                --000000000000a1b2c305f1--
                """
        case .exchange:
            return Self.report(
                id: id, from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>",
                subject: "Undeliverable: Your place at the march",
                words: "Delivery has failed to these recipients or groups:\n\n\(address)",
                status: """
                    Reporting-MTA: dns;AM0PR01MB1234.eurprd01.prod.exchangelabs.com
                    Received-From-MTA: dns;relay.example.net
                    Arrival-Date: Thu, 25 Feb 2027 10:00:02 +0000

                    Final-Recipient: rfc822;\(address)
                    Action: failed
                    Status: 5.1.10
                    Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient \(address) not found by SMTP address lookup
                    X-Display-Name: \(address)
                    """, original: original, originalType: "text/rfc822-headers",
                more: "In-Reply-To: <\(name)@vigil.example.org>\nX-MS-Exchange-Message-Is-Ndr:\n")
        case .postfixDelayed:
            return Self.report(
                id: id, from: "MAILER-DAEMON@relay.example.net (Mail Delivery System)",
                subject: "Delayed Mail (still being retried)",
                words: "YOU DO NOT NEED TO RESEND YOUR MESSAGE.",
                status: """
                    Reporting-MTA: dns; relay.example.net

                    Final-Recipient: rfc822; \(address)
                    Action: delayed
                    Status: 4.4.1
                    Diagnostic-Code: X-Postfix; connect to mx.example.org[192.0.2.7]:25: Connection timed out
                    Will-Retry-Until: Tue, 2 Mar 2027 14:00:01 +0400 (+04)
                    """, original: original, originalType: "text/rfc822-headers")
        case .fullMailbox, .takenForSpam:
            let said =
                self == .fullMailbox
                ? "552 5.2.2 The mailbox is over its quota" : "550 5.7.1 Message rejected as spam by Content Filtering"
            return Self.report(
                id: id, from: "MAILER-DAEMON@relay.example.net", subject: "Undelivered Mail Returned to Sender",
                words: said,
                status: """
                    Reporting-MTA: dns; relay.example.net

                    Final-Recipient: rfc822; \(address)
                    Action: failed
                    Status: 5.0.0
                    Diagnostic-Code: smtp; \(said)
                    """, original: original)
        case .delivered:
            return Self.report(
                id: id, from: "MAILER-DAEMON@relay.example.net", subject: "Successful Mail Delivery Report",
                words: "Your message was successfully delivered.",
                status: """
                    Reporting-MTA: dns; relay.example.net

                    Final-Recipient: rfc822; \(address)
                    Action: relayed
                    Status: 2.0.0
                    """, original: original)
        }
    }

    private static func report(
        id: String, from: String, subject: String, words: String, status: String, original: String,
        originalType: String = "message/rfc822", more: String = ""
    ) -> String {
        """
        Return-Path: <>
        Date: Thu, 25 Feb 2027 14:00:05 +0400
        From: \(from)
        Subject: \(subject)
        To: team@example.org
        Auto-Submitted: auto-replied
        Message-Id: \(id)
        \(more)MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="4F1C2A0B3D.1803549605/relay.example.net"

        This is a MIME-encapsulated message.

        --4F1C2A0B3D.1803549605/relay.example.net
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        \(words)

        --4F1C2A0B3D.1803549605/relay.example.net
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        \(status)

        --4F1C2A0B3D.1803549605/relay.example.net
        Content-Description: Undelivered Message
        Content-Type: \(originalType)

        \(original)
        --4F1C2A0B3D.1803549605/relay.example.net--
        """
    }
}
