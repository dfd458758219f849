#include "cli/hands_command.hpp"

#include <algorithm>
#include <ostream>

#include "lianes/exchange/keep_json.hpp"
#include "lianes/wording/check_text.hpp"

namespace lianes::cli {
namespace {

// However it was read out and typed.
std::string bareFingerprint(std::string_view text) {
  std::string bare;
  for (const char character : text) {
    const bool isSmall = character >= 'a' && character <= 'f';
    if (character != '-' && character != ' ')
      bare += isSmall ? static_cast<char>(character - 'a' + 'A') : character;
  }
  return bare;
}

template <class Hands>
std::optional<store::KnownHand> handWith(const Hands& hands, const std::string& fingerprint) {
  const auto found = std::find_if(hands.begin(), hands.end(), [&](const auto& hand) {
    return bareFingerprint(store::fingerprintOf(hand.key)) == bareFingerprint(fingerprint);
  });
  return found == hands.end() ? std::nullopt : std::optional(store::KnownHand{found->key, found->label});
}

template <class Hands>
Problem noneOf(const Hands& hands, const char* option, const std::string& written) {
  std::string choices;
  for (const auto& hand : hands) choices += (choices.empty() ? "" : ", ") + store::fingerprintOf(hand.key);
  return {ProblemCode::NotAmongChoices, option, {written, choices.empty() ? "-" : choices}};
}

}  // namespace

CLI::App* HandsCommand::addTo(CLI::App& application, const HelpWords& words) {
  auto* command = addFileTo(application, words, "hands",
                            words("Dire qui a signé les étapes, et déclarer une main connue ici",
                                  "Say who signed the steps, and declare a hand known here"));
  command->add_option("--know", m_know,
                      words("Déclarer connue la main de cette empreinte, comparée de vive voix",
                            "Declare known the hand of this fingerprint, compared by word of mouth"));
  command->add_option(
      "--forget", m_forget,
      words("Ne plus connaître la main de cette empreinte", "Know the hand of this fingerprint no longer"));
  return command;
}

std::optional<Problem> HandsCommand::change(store::KeyRing& keys,
                                            const std::vector<store::SigningHand>& hands) const {
  if (!m_know.empty()) {
    const auto hand = handWith(hands, m_know);
    if (!hand) return noneOf(hands, "--know", m_know);
    keys.know(*hand);
  }
  if (!m_forget.empty()) {
    const auto declared = keys.declared();
    const auto hand = handWith(declared, m_forget);
    if (!hand) return noneOf(declared, "--forget", m_forget);
    keys.forget(hand->key);
  }
  return std::nullopt;
}

Status HandsCommand::run(const Context& context) {
  return guarded(context, [&] {
    const auto file = openFile(context, store::OpenIntent::Read);
    if (!file) return Status::CannotOpen;
    auto hands = store::handsIn(*file);
    const auto& keys = context.environment.keys;
    if (!m_know.empty() || !m_forget.empty()) {
      if (!keys) return refuse(context, {ProblemCode::CannotWrite, "known-hands", {}}, Status::Refused);
      if (auto problem = change(*keys, hands)) return refuse(context, std::move(*problem));
      hands = store::handsIn(*file);
    }
    auto& out = context.terminal.out;
    if (m_json) {
      out << exchange::writeHands(hands);
    } else {
      for (const auto& hand : hands) out << wording::handLine(hand, languageOf(context)) << '\n';
    }
    return Status::Done;
  });
}

}  // namespace lianes::cli
