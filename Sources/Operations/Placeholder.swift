import GRDB
import Mustache
import Yams
