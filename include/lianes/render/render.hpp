#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/report/model.hpp"

// From a report model to files. Every format shows the same figures to the cent, says nothing that the model
// does not say, and has the same bytes for the same model: no clock, no chance.
namespace lianes::render {

enum class Format : std::uint8_t { Pdf, Odt, Xlsx, Csv, Html };

// "pdf", "odt" …
std::string_view extensionOf(Format format);

// Told from time to time how many rows of tables have been laid out so far; answers whether to go on. Formats
// read a table more than once, so it is no share of a whole.
using Progress = std::function<bool(std::size_t rows)>;

// The progress said no: nothing was written.
class Cancelled : public std::runtime_error {
 public:
  Cancelled();
};

// The file cannot be written; what() is the sentence for the user, in French.
class WriteFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Writes `target`, and says which files there are now: `target` itself, or for CSV one file a table beside it
// ("bilan.csv" gives "bilan-depenses.csv" …; none when there is no table). A file has its name only once it
// is whole and on disk; when it fails, what stood there before still does. Throws WriteFailure and Cancelled.
// Requires of Pdf and Odt: a QGuiApplication (the offscreen platform will do). Any thread may call it.
std::vector<std::filesystem::path> write(const report::ReportModel& model, Format format,
                                         const std::filesystem::path& target, const Progress& progress = {});

// The HTML itself, for a preview: one document without anything outside it.
std::string html(const report::ReportModel& model, const Progress& progress = {});

}  // namespace lianes::render
