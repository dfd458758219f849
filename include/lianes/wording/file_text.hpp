#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/store/drill.hpp"
#include "lianes/store/file_copy.hpp"
#include "lianes/store/file_properties.hpp"
#include "lianes/wording/language.hpp"

// What is told of a consortium file as a file: its properties, its copies, its backups.
namespace lianes::wording {

// A moment as the program shows it: a window in the time of the place, a command line in UTC.
using ShownMoment = std::function<std::string(Instant)>;

std::string sizeText(std::uint64_t bytes, Language language);  // "2,3 Mo", "2.3 MB"

// What of a fingerprint is told on the telephone: "3fa2 91c0 77de 0b14". Empty of an empty one.
std::string shortFingerprint(std::string_view fingerprint);

// Where the copy is, how large it is, up to which step it goes, and that it was verified.
std::string copySentence(const store::FileCopy& copy, Language language, const ShownMoment& moment);

// What is sent along with a copy, so that who receives it can tell that it is the one that was sent.
std::string companionText(const store::FileCopy& copy, Language language, const ShownMoment& moment);

// Whether the backup opens and is whole, up to which step it goes, and how many steps going back would lose.
std::string drillSentence(const store::Drill& drill, Language language, const ShownMoment& moment);

struct FileFact {
  std::string label;
  std::string value;
};
std::vector<FileFact> fileFacts(const store::FileProperties& properties, Language language,
                                const ShownMoment& moment);

}  // namespace lianes::wording
