#include "CPhoneNumber.h"
#include "NumberPlan.h"

#include <phonenumbers/phonenumberutil.h>

#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

size_t copy(const std::string &text, char *out, size_t capacity) {
    if (text.size() > capacity) return 0;
    std::memcpy(out, text.data(), text.size());
    return text.size();
}

/// The plan of a region, made once.
NumberPlan &plan(const std::string &region) {
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<NumberPlan>> plans;
    const std::lock_guard<std::mutex> lock(mutex);
    std::unique_ptr<NumberPlan> &known = plans[region];
    if (!known) known = std::make_unique<NumberPlan>(region);
    return *known;
}

size_t e164(const std::string &text, const char *region, char *out, size_t capacity) {
    const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util->Parse(text, region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
    if (!util->IsValidNumber(number)) return 0;
    std::string formatted;
    util->Format(number, PhoneNumberUtil::E164, &formatted);
    return copy(formatted, out, capacity);
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
    const std::string number(text, length);
    // One or two numbers are quicker asked for than the patterns are read.
    static std::atomic<int> asked{0};
    if (length == 0 || number[0] != '+' || asked++ < 64) return e164(number, region, out, capacity);
    if (asked > 1 << 20) asked = 64;
    NumberPlan &own = plan(region);
    const size_t deciding = own.deciding(number);
    if (deciding == 0) return e164(number, region, out, capacity);
    const uint64_t key = own.key(number, deciding);
    const int known = own.known(key);
    if (known == 0) return 0;
    if (known == 1) return copy(number, out, capacity);
    const size_t written = e164(number, region, out, capacity);
    // A plain number is its own E.164 form; what is not is left to the library every time.
    if (written == 0 || (written == number.size() && std::memcmp(out, number.data(), written) == 0)) {
        own.learn(key, written != 0);
    }
    return written;
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
