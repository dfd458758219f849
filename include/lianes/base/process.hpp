#pragma once

#include <cstdint>
#include <optional>
#include <string>

// What tells one process of one computer from all others: a process number alone is used again.
namespace lianes {

std::string hostName();

// When a process of this computer was started, as the system counts; nothing when it has ended, even if
// nobody has taken note yet.
std::optional<std::uint64_t> processStart(std::int64_t process);

}  // namespace lianes
