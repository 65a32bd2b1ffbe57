#ifndef NUMBER_PLAN_H
#define NUMBER_PLAN_H

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

/// Which digits of a region's own numbers decide whether they are valid, read from the library's patterns.
///
/// A pattern each of whose alternatives ends in `\d{n}` does not look at the last n digits. So what the library says
/// of one number holds for all that differ in those digits only. Where a pattern cannot be read so, nothing is claimed.
class NumberPlan {
public:
    explicit NumberPlan(const std::string &region);

    /// How many digits after the country's code decide about this number, `+` and digits; 0 when that is not known.
    size_t deciding(const std::string &text) const;
    /// The number's deciding digits and its length, as one number.
    uint64_t key(const std::string &text, size_t deciding) const;

    /// What is known of a key: 1 valid, 0 not, -1 unknown.
    int known(uint64_t key);
    void learn(uint64_t key, bool isValid);

private:
    bool read(const std::string &pattern);

    bool isPlain = false;
    std::string prefix;
    /// By a number's first two digits: the fewest digits at the end that no pattern looks at.
    std::array<size_t, 100> tails;
    std::mutex mutex;
    std::unordered_map<uint64_t, bool> validity;
};

#endif
