"""The roster by typst: roster_typst.py ROWS.csv OUT.pdf, with rows of number, name, role and phone."""

import os
import sys

import typst

typst.compile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "roster.typ"), output=sys.argv[2], root="/",
              sys_inputs={"rows": os.path.abspath(sys.argv[1])})
