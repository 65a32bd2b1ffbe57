#include "NumberPlan.h"

#include <phonenumbers/phonemetadata.pb.h>

#include <algorithm>
#include <cstring>

namespace i18n {
namespace phonenumbers {
int metadata_size();
const void *metadata_get();
}  // namespace phonenumbers
}  // namespace i18n

using i18n::phonenumbers::PhoneMetadata;
using i18n::phonenumbers::PhoneMetadataCollection;

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The alternatives of a pattern that stand in no brackets.
std::vector<std::string> alternatives(const std::string &pattern) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (char c : pattern) {
        if (c == '(' || c == '[') depth++;
        if (c == ')' || c == ']') depth--;
        if (c == '|' && depth == 0) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

/// Only digits, classes of digits, groups, and counts of one or more: nothing that may be left out.
bool isSimple(const std::string &pattern) {
    for (size_t at = 0; at < pattern.size(); at++) {
        const char c = pattern[at];
        if (isDigit(c) || c == '|' || c == ')' || c == ']' || c == '}' || c == ',') continue;
        if (c == '(') {
            if (pattern.compare(at, 3, "(?:") != 0) return false;
            at += 2;
        } else if (c == '[') {
            const size_t end = pattern.find(']', at);
            if (end == std::string::npos) return false;
            for (size_t inside = at + 1; inside < end; inside++) {
                if (!isDigit(pattern[inside]) && pattern[inside] != '-') return false;
            }
            at = end;
        } else if (c == '\\') {
            if (pattern.compare(at, 2, "\\d") != 0) return false;
            at += 1;
        } else if (c == '{') {
            if (at + 1 >= pattern.size() || pattern[at + 1] < '1' || pattern[at + 1] > '9') return false;
        } else {
            return false;
        }
    }
    return true;
}

/// The digits with which a match may begin, at the place in the pattern.
void firstDigits(const std::string &pattern, std::array<bool, 10> &digits) {
    if (pattern.empty()) return digits.fill(true);
    if (isDigit(pattern[0])) {
        digits[pattern[0] - '0'] = true;
    } else if (pattern[0] == '[') {
        for (size_t at = 1; at < pattern.size() && pattern[at] != ']'; at++) {
            char last = pattern[at];
            if (!isDigit(last)) return digits.fill(true);
            const char first = last;
            if (at + 2 < pattern.size() && pattern[at + 1] == '-') last = pattern[at += 2];
            for (char digit = first; digit <= last && isDigit(digit); digit++) digits[digit - '0'] = true;
        }
    } else if (pattern.compare(0, 3, "(?:") == 0) {
        int depth = 0;
        size_t end = 0;
        for (; end < pattern.size(); end++) {
            if (pattern[end] == '(') depth++;
            if (pattern[end] == ')' && --depth == 0) break;
        }
        for (const std::string &part : alternatives(pattern.substr(3, end - 3))) firstDigits(part, digits);
    } else {
        digits.fill(true);
    }
}

/// n of an alternative that ends in `\d{n}` or `\d`; 0 of one that does not.
size_t tail(const std::string &alternative) {
    if (alternative.size() >= 2 && alternative.compare(alternative.size() - 2, 2, "\\d") == 0) return 1;
    const size_t at = alternative.rfind("\\d{");
    if (at == std::string::npos || alternative.back() != '}') return 0;
    const std::string count = alternative.substr(at + 3, alternative.size() - at - 4);
    if (count.empty() || count.size() > 2 || !std::all_of(count.begin(), count.end(), isDigit)) return 0;
    return std::stoul(count);
}

}  // namespace

NumberPlan::NumberPlan(const std::string &region) {
    tails.fill(SIZE_MAX);
    PhoneMetadataCollection all;
    if (!all.ParseFromArray(i18n::phonenumbers::metadata_get(), i18n::phonenumbers::metadata_size())) return;
    const PhoneMetadata *own = nullptr;
    for (const PhoneMetadata &one : all.metadata()) {
        if (one.id() == region) own = &one;
    }
    if (own == nullptr) return;
    for (const PhoneMetadata &one : all.metadata()) {
        // Of a code that several countries share, other rules say whose a number is.
        if (&one != own && one.country_code() == own->country_code()) return;
    }
    const std::string &trunk = own->national_prefix_for_parsing();
    if (own->has_leading_digits() || own->has_national_prefix_transform_rule() || !(trunk.empty() || trunk == "0")) {
        return;
    }
    for (const auto *kind :
         {&own->general_desc(), &own->fixed_line(), &own->mobile(), &own->toll_free(), &own->premium_rate(),
          &own->shared_cost(), &own->personal_number(), &own->voip(), &own->pager(), &own->uan(),
          &own->voicemail()}) {
        const std::string &pattern = kind->national_number_pattern();
        if (pattern.empty() || pattern == "NA") continue;
        if (!read(pattern)) return;
    }
    prefix = "+" + std::to_string(own->country_code());
    isPlain = true;
}

bool NumberPlan::read(const std::string &pattern) {
    if (!isSimple(pattern)) return false;
    for (const std::string &alternative : alternatives(pattern)) {
        const size_t open = tail(alternative);
        std::array<bool, 10> digits{};
        firstDigits(alternative, digits);
        // Two digits written out; a count after the second would be of that one alone.
        const bool isWritten = alternative.size() > 1 && isDigit(alternative[0]) && isDigit(alternative[1]);
        for (size_t two = 0; two < tails.size(); two++) {
            if (!digits[two / 10] || (isWritten && size_t(alternative[1] - '0') != two % 10)) continue;
            tails[two] = std::min(tails[two], open);
        }
    }
    return true;
}

size_t NumberPlan::deciding(const std::string &text) const {
    if (!isPlain || text.compare(0, prefix.size(), prefix) != 0 || text.size() < prefix.size() + 4 ||
        text.size() > 16 || text[prefix.size()] == '0') {
        return 0;
    }
    if (!std::all_of(text.begin() + 1, text.end(), isDigit)) return 0;
    const size_t length = text.size() - prefix.size();
    const size_t open = tails[(text[prefix.size()] - '0') * 10 + (text[prefix.size() + 1] - '0')];
    // Always two digits at least: by them the tail was chosen.
    return std::max<size_t>(2, open >= length ? 2 : length - open);
}

uint64_t NumberPlan::key(const std::string &text, size_t deciding) const {
    uint64_t key = 1;
    for (size_t at = 0; at < deciding; at++) key = key * 10 + uint64_t(text[prefix.size() + at] - '0');
    return key * 32 + (text.size() - prefix.size());
}

int NumberPlan::known(uint64_t key) {
    const std::lock_guard<std::mutex> lock(mutex);
    const auto found = validity.find(key);
    return found == validity.end() ? -1 : found->second;
}

void NumberPlan::learn(uint64_t key, bool isValid) {
    const std::lock_guard<std::mutex> lock(mutex);
    if (validity.size() > 100000) validity.clear();
    validity[key] = isValid;
}
