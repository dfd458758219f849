#include "lianes/render/calendar.hpp"

#include <algorithm>
#include <map>

#include "lianes/base/files.hpp"
#include "render/clean_text.hpp"
#include "render/failure.hpp"

namespace lianes::render {
namespace {

// RFC 5545, 3.3.11.
std::string icsText(std::string_view text) {
  std::string out;
  const auto clean = cleaned(text);
  for (const char c : clean) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

// A line of any length, folded at 75 bytes between characters.
void putLine(std::string& out, std::string_view line) {
  constexpr std::size_t kMost = 75;
  std::size_t room = kMost;
  while (line.size() > room) {
    auto cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
    room = kMost - 1;
  }
  out += line;
  out += "\r\n";
}

std::string basicDate(Date date) {
  auto text = date.text();
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

// The record and what falls due of it.
std::string identityOf(const DueItem& item) {
  return std::string(codeOf(item.code)) + "-" + std::string(codeOf(item.record.kind)) + "-" +
         item.record.id.text();
}

// A week before and the day before, at nine in the morning; the day itself begins at midnight.
void putAlarms(std::string& out, const std::string& sentence) {
  for (const auto* trigger : {"-P6DT15H", "-PT15H"}) {
    putLine(out, "BEGIN:VALARM");
    putLine(out, "ACTION:DISPLAY");
    putLine(out, std::string("TRIGGER:") + trigger);
    putLine(out, "DESCRIPTION:" + icsText(sentence));
    putLine(out, "END:VALARM");
  }
}

void putEvent(std::string& out, const CalendarEntry& entry, const std::string& identity,
              const std::string& stamp, Date today) {
  putLine(out, "BEGIN:VEVENT");
  putLine(out, "UID:" + identity + "@lianes.invalid");
  putLine(out, "DTSTAMP:" + stamp);
  putLine(out, "DTSTART;VALUE=DATE:" + basicDate(entry.item.date));
  if (const auto next = entry.item.date.plusDays(1)) putLine(out, "DTEND;VALUE=DATE:" + basicDate(*next));
  putLine(out, "SUMMARY:" + icsText(entry.sentence));
  putLine(out, "TRANSP:TRANSPARENT");
  if (entry.item.date > today) putAlarms(out, entry.sentence);
  putLine(out, "END:VEVENT");
}

}  // namespace

std::string icalendar(const Calendar& calendar) {
  std::string out;
  putLine(out, "BEGIN:VCALENDAR");
  putLine(out, "VERSION:2.0");
  putLine(out, "PRODID:-//Lianes//Lianes//FR");
  putLine(out, "CALSCALE:GREGORIAN");
  putLine(out, "METHOD:PUBLISH");
  putLine(out, "X-WR-CALNAME:" + icsText(calendar.name));
  const auto stamp = basicDate(calendar.date) + "T120000Z";
  std::map<std::string, int> times;  // of a record that has several of one kind
  for (const auto& entry : calendar.entries) {
    if (entry.item.done) continue;
    auto identity = identityOf(entry.item);
    if (const int time = ++times[identity]; time > 1) identity += "-" + std::to_string(time);
    putEvent(out, entry, identity, stamp, calendar.date);
  }
  putLine(out, "END:VCALENDAR");
  return out;
}

void writeCalendar(const Calendar& calendar, const std::filesystem::path& target) {
  tellingFailures([&] { writeFile(target, icalendar(calendar)); });
}

}  // namespace lianes::render
