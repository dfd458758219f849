#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "lianes/store/consortium_file.hpp"

namespace lianes::cli {

// A command about one consortium file: it takes FILE and --json, opens the file, and says in French (or
// --lang) why it could not. Statuses: 1 refused, 2 bad input, 3 the file cannot be opened, 4 done though the
// answer is lost.
class FileCommand : public Command {
 protected:
  CLI::App* addFileTo(CLI::App& application, const HelpWords& words, const char* name,
                      std::string description);

  // Says why and returns nothing when the file cannot be opened, or not for writing when that is intended.
  std::optional<store::ConsortiumFile> openFile(const Context& context, store::OpenIntent intent) const;

  // One line a problem.
  static Status refuse(const Context& context, const Problems& problems, Status status = Status::Refused);
  static Status refuse(const Context& context, Problem problem, Status status = Status::BadUsage);

  // What stays done even if the answer cannot be written: a step of the file; a file that is whole.
  void noteStep(const Context& context, store::StepNumber step) const;
  static void noteFile(const Context& context, const std::filesystem::path& file);

  // Runs `action` and turns a failing disk or a damaged page into a sentence that names the file which
  // failed.
  Status guarded(const Context& context, auto action) const;

  static wording::Language languageOf(const Context& context) {
    return context.languageOr(wording::Language::French);
  }

  std::string m_file;
  bool m_json = false;

 private:
  static Status sayDatabaseError(const Context& context, const std::string& file,
                                 const std::exception& error);
};

Status FileCommand::guarded(const Context& context, auto action) const {
  try {
    return action();
  } catch (const std::runtime_error& error) {
    return sayDatabaseError(context, m_file, error);
  }
}

// A kind written as its code. Says so and returns nothing when there is none.
std::optional<EntityKind> kindOf(const Context& context, std::string_view code);
// An id written as a UUID, likewise.
std::optional<Uuid> idOf(const Context& context, std::string_view text);

}  // namespace lianes::cli
