#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <limits>
#include <string>
#include <string_view>

#include "lianes/store/directory.hpp"

// What the directory costs, a query as the ratio to the least that a search can do: to look once for the same
// bytes through all the names and numbers. Built with the release preset.
namespace {

using lianes::store::Directory;

template <class Work>
double leastMicroseconds(int times, Work work) {
  auto least = std::numeric_limits<double>::max();
  for (int i = 0; i < times; ++i) {
    const auto start = std::clock();
    work();
    least = std::min(least, static_cast<double>(std::clock() - start) * (1e6 / CLOCKS_PER_SEC));
  }
  return least;
}

std::size_t occurrences(std::string_view table, std::string_view text) {
  std::size_t count = 0;
  for (auto at = table.find(text); at != std::string_view::npos; at = table.find(text, at + text.size())) {
    ++count;
  }
  return count;
}

}  // namespace

int main() {
  constexpr int kTimes = 30;
  constexpr std::size_t kShown = 20;
  constexpr std::array<std::string_view, 12> kQueries{"a",     "e",           "saint",     "st",
                                                      "lam",   "faches thum", "a e i o u", "saint martin 62",
                                                      "59155", "215905084",   "absentia",  "32"};
  std::printf("load        %8.0f us\n", leastMicroseconds(kTimes / 3, [] { return Directory::load(); }));

  const auto directory = Directory::load();
  std::string table;
  for (const auto& entry : directory.entries()) {
    for (const auto text : {entry.name, entry.code, entry.siren, entry.postcodes}) table.append(text) += '\n';
  }

  std::size_t sink = 0;
  std::printf("%-16s %8s %8s %8s %7s\n", "query", "found", "us", "scan us", "ratio");
  for (const auto query : kQueries) {
    std::size_t total = 0;
    const auto searched = leastMicroseconds(
        kTimes, [&] { total = directory.search({.text = query, .level = {}, .most = kShown}).total; });
    const auto scanned = leastMicroseconds(kTimes, [&] { sink += occurrences(table, query); });
    std::printf("%-16.*s %8zu %8.0f %8.0f %7.1f\n", static_cast<int>(query.size()), query.data(), total,
                searched, scanned, searched / scanned);
  }
  return sink == 0 ? 1 : 0;
}
