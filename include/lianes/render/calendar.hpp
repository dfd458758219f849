#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/domain/due.hpp"

// Deadlines as a calendar that every agenda reads (RFC 5545).
namespace lianes::render {

struct CalendarEntry {
  DueItem item;
  std::string sentence;  // what falls due, finished
};

struct Calendar {
  std::string name;                      // of the consortium
  Date date;                             // of the data
  std::vector<CalendarEntry> entries{};  // days without an hour; what is done is left out
};

// The same deadline keeps its identity from one export to the next, so that an agenda moves it when it moves.
std::string icalendar(const Calendar& calendar);

// As render::write does it.
void writeCalendar(const Calendar& calendar, const std::filesystem::path& target);

}  // namespace lianes::render
