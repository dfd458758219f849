#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/file_command.hpp"
#include "lianes/store/hands.hpp"

namespace lianes::cli {

// `hands FILE [--know FINGERPRINT] [--forget FINGERPRINT]`: who has signed the steps of a file, and who of
// them is known on this workstation.
class HandsCommand final : public FileCommand {
 public:
  CLI::App* addTo(CLI::App& application, const HelpWords& words) override;
  Status run(const Context& context) override;

 private:
  // The problem, when a fingerprint is none of the hands'.
  std::optional<Problem> change(store::KeyRing& keys, const std::vector<store::SigningHand>& hands) const;

  std::string m_know;
  std::string m_forget;
};

}  // namespace lianes::cli
