#include "architecture/libraries.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lianes::architecture {
namespace {

using HeaderPrefix = std::pair<std::string_view, std::string_view>;

constexpr auto kHeaderPrefixes = std::to_array<HeaderPrefix>({
    {"boost/multiprecision/", "Boost.Multiprecision"},
    {"sqlite3.h", "SQLite"},
    {"nlohmann/", "JSON"},
    {"zlib.h", "zlib"},
    {"spdlog/", "spdlog"},
    {"fmt/", "spdlog"},
    {"sodium.h", "libsodium"},
    {"sodium/", "libsodium"},
    {"zip.h", "libzip"},
    {"expat.h", "expat"},
    {"pugixml.hpp", "pugixml"},
    {"libxml/", "libxml2"},
    {"xlsxwriter.h", "libxlsxwriter"},
    {"xlsxwriter/", "libxlsxwriter"},
    {"CLI/", "CLI11"},
    {"QtCore/", "Qt Core"},
    {"QtGui/", "Qt Gui"},
    {"QtWidgets/", "Qt Widgets"},
    {"QtCharts/", "Qt Charts"},
    {"QtSvg/", "Qt Svg"},
    {"QtNetwork/", "Qt Network"},
    {"QtPdf/", "Qt Pdf"},
    {"QtPdfWidgets/", "Qt Pdf"},
    {"QtPrintSupport/", "Qt Print Support"},
    {"fcntl.h", "POSIX"},
    {"poll.h", "POSIX"},
    {"pwd.h", "POSIX"},
    {"unistd.h", "POSIX"},
    {"sys/", "POSIX"},
});

constexpr auto kStandardHeaders = std::to_array<std::string_view>({"algorithm",
                                                                   "any",
                                                                   "array",
                                                                   "atomic",
                                                                   "barrier",
                                                                   "bit",
                                                                   "bitset",
                                                                   "cassert",
                                                                   "cctype",
                                                                   "cerrno",
                                                                   "cfenv",
                                                                   "cfloat",
                                                                   "charconv",
                                                                   "chrono",
                                                                   "cinttypes",
                                                                   "climits",
                                                                   "clocale",
                                                                   "cmath",
                                                                   "codecvt",
                                                                   "compare",
                                                                   "complex",
                                                                   "concepts",
                                                                   "condition_variable",
                                                                   "coroutine",
                                                                   "csetjmp",
                                                                   "csignal",
                                                                   "cstdarg",
                                                                   "cstddef",
                                                                   "cstdint",
                                                                   "cstdio",
                                                                   "cstdlib",
                                                                   "cstring",
                                                                   "ctime",
                                                                   "cuchar",
                                                                   "cwchar",
                                                                   "cwctype",
                                                                   "deque",
                                                                   "exception",
                                                                   "execution",
                                                                   "filesystem",
                                                                   "format",
                                                                   "forward_list",
                                                                   "fstream",
                                                                   "functional",
                                                                   "future",
                                                                   "initializer_list",
                                                                   "iomanip",
                                                                   "ios",
                                                                   "iosfwd",
                                                                   "iostream",
                                                                   "istream",
                                                                   "iterator",
                                                                   "latch",
                                                                   "limits",
                                                                   "list",
                                                                   "locale",
                                                                   "map",
                                                                   "memory",
                                                                   "memory_resource",
                                                                   "mutex",
                                                                   "new",
                                                                   "numbers",
                                                                   "numeric",
                                                                   "optional",
                                                                   "ostream",
                                                                   "queue",
                                                                   "random",
                                                                   "ranges",
                                                                   "ratio",
                                                                   "regex",
                                                                   "scoped_allocator",
                                                                   "semaphore",
                                                                   "set",
                                                                   "shared_mutex",
                                                                   "source_location",
                                                                   "span",
                                                                   "sstream",
                                                                   "stack",
                                                                   "stdexcept",
                                                                   "stop_token",
                                                                   "streambuf",
                                                                   "string",
                                                                   "string_view",
                                                                   "strstream",
                                                                   "syncstream",
                                                                   "system_error",
                                                                   "thread",
                                                                   "tuple",
                                                                   "type_traits",
                                                                   "typeindex",
                                                                   "typeinfo",
                                                                   "unordered_map",
                                                                   "unordered_set",
                                                                   "utility",
                                                                   "valarray",
                                                                   "variant",
                                                                   "vector",
                                                                   "version"});

bool isQtClassHeader(std::string_view header) {
  return header.size() > 1 && header[0] == 'Q' && std::isupper(static_cast<unsigned char>(header[1])) != 0;
}

}  // namespace

bool isKnownLibrary(std::string_view library) {
  return std::any_of(kHeaderPrefixes.begin(), kHeaderPrefixes.end(),
                     [&](const HeaderPrefix& known) { return known.second == library; });
}

std::optional<std::string> libraryOf(std::string_view header) {
  const auto known =
      std::find_if(kHeaderPrefixes.begin(), kHeaderPrefixes.end(),
                   [&](const HeaderPrefix& prefix) { return header.starts_with(prefix.first); });
  if (known != kHeaderPrefixes.end()) return std::string(known->second);
  if (isQtClassHeader(header)) return "Qt";
  return std::nullopt;
}

bool isStandardHeader(std::string_view header) {
  return std::find(kStandardHeaders.begin(), kStandardHeaders.end(), header) != kStandardHeaders.end();
}

}  // namespace lianes::architecture
