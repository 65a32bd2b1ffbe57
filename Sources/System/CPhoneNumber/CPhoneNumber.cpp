#include "CPhoneNumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

size_t copy(const std::string &text, char *out, size_t capacity) {
    if (text.size() > capacity) return 0;
    std::memcpy(out, text.data(), text.size());
    return text.size();
}

}  // namespace

extern "C" int vigil_phone_number_abi(void) { return 2; }

extern "C" int vigil_phone_number_knows_region(const char *region) try {
    return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region) != 0;
} catch (...) {
    return 0;
}

extern "C" size_t vigil_phone_number_e164(
    const char *text, size_t length, const char *region, char *out, size_t capacity) try {
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util->Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
    if (!util->IsValidNumber(number)) return 0;
    std::string formatted;
    util->Format(number, PhoneNumberUtil::E164, &formatted);
    return copy(formatted, out, capacity);
} catch (...) {
    return 0;
}

extern "C" size_t vigil_phone_number_display(
    const char *e164, size_t length, const char *region, char *out, size_t capacity) try {
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util->Parse(std::string(e164, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
    const bool isAtHome = number.country_code() == util->GetCountryCodeForRegion(region);
    std::string formatted;
    util->Format(number, isAtHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &formatted);
    return copy(formatted, out, capacity);
} catch (...) {
    return 0;
}
