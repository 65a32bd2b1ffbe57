"""Pocket cards by segno and reportlab: cards_reportlab.py CARDS.csv OUT.pdf, of the rows of `vigil volunteer card`."""

import csv
import sys

import segno
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = "/usr/share/fonts/truetype/noto/"
WIDTH, HEIGHT, PADDING, MODULE = 255, 181, 12, 2.5
LEFT, TOP = (A4[0] - 2 * WIDTH) / 2, A4[1] - (A4[1] - 4 * HEIGHT) / 2


def main():
    pdfmetrics.registerFont(TTFont("Regular", FONTS + "NotoSans-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Bold", FONTS + "NotoSans-Bold.ttf"))
    canvas = Canvas(sys.argv[2], pagesize=A4, pageCompression=1)
    with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
        for index, card in enumerate(csv.DictReader(file)):
            place = index % 8
            if index and place == 0:
                canvas.showPage()
            draw(canvas, card, LEFT + place % 2 * WIDTH, TOP - place // 2 * HEIGHT)
    canvas.showPage()
    canvas.save()


def draw(canvas, card, left, top):
    y = top - PADDING - 7
    for font, size, text in [
        ("Regular", 7, card["event"]), ("Bold", 15, card["family_name"].upper()), ("Regular", 12, card["given_name"]),
        ("Bold", 10, f"{card['shift']} · {card['post_name']}"), ("Regular", 8.6, card["role"]),
        ("Bold", 10.5, card["report_at"][:16]), ("Bold", 8, card["report_to"] or card["post_name"]),
        ("Bold", 8, f"{card['starts_at'][11:16]}–{card['ends_at'][11:16]}"),
        ("Bold", 8, f"{card['lead']} {card['lead_phone']}"), ("Bold", 8, card["control_phone"]),
    ]:
        y -= size * 1.2
        canvas.setFont(font, size)
        canvas.drawString(left + PADDING, y, text)
    matrix = segno.make(card["code"], error="q", boost_error=False, micro=False).matrix
    side = len(matrix) * MODULE
    x, y = left + WIDTH - 10 - side, top - HEIGHT + 10 + side
    path = canvas.beginPath()
    for row, modules in enumerate(matrix):
        start = None
        for column, dark in enumerate([*modules, 0]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(x + start * MODULE, y - (row + 1) * MODULE, (column - start) * MODULE, MODULE)
                start = None
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setLineWidth(0.3)
    canvas.lines([(left - 17, top, left - 6, top), (left, top + 6, left, top + 17)])


if __name__ == "__main__":
    main()
