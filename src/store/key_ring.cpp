#include <sodium.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "lianes/base/files.hpp"
#include "lianes/store/hands.hpp"
#include "store/contents.hpp"
#include "store/os/private_file.hpp"

namespace lianes::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kKeyHead("lianes signing key 1\n");
constexpr std::size_t kLongestKeyFile = 200;
constexpr std::size_t kLongestKnownFile = std::size_t{1} << 20U;
constexpr std::size_t kLongestLabel = 200;  // bytes

fs::path keyFileIn(const fs::path& folder) { return folder / "signing-key"; }
fs::path knownFileIn(const fs::path& folder) { return folder / "known-hands"; }

// 32 bytes written as 64 hexadecimal digits.
std::optional<std::array<std::uint8_t, 32>> bytesIn(std::string_view digits) {
  std::array<std::uint8_t, 32> bytes{};
  std::size_t count = 0;
  const char* end = nullptr;
  if (digits.size() != 2 * bytes.size()) return std::nullopt;
  const int code =
      sodium_hex2bin(bytes.data(), bytes.size(), digits.data(), digits.size(), nullptr, &count, &end);
  if (code != 0 || count != bytes.size() || end != digits.data() + digits.size()) return std::nullopt;
  return bytes;
}

std::optional<SigningKey::Seed> seedIn(std::string_view text) {
  if (!text.starts_with(kKeyHead) || !text.ends_with('\n')) return std::nullopt;
  text.remove_prefix(kKeyHead.size());
  text.remove_suffix(1);
  return bytesIn(text);
}

std::string onOneLine(std::string label) {
  for (auto& character : label) {
    if (static_cast<unsigned char>(character) < 0x20) character = ' ';
  }
  auto length = std::min(label.size(), kLongestLabel);
  while (length < label.size() && length > 0 && (static_cast<unsigned char>(label[length]) & 0xC0U) == 0x80U)
    --length;  // not within a character
  label.resize(length);
  return label.empty() ? "?" : label;
}

// "KEY LABEL", a line each; what else stands there is passed over.
std::vector<KnownHand> knownHandsIn(const fs::path& file) {
  std::vector<KnownHand> hands;
  const auto text = os::readPrivateFile(file, kLongestKnownFile);
  std::string_view left = text ? std::string_view(*text) : std::string_view();
  while (!left.empty()) {
    const auto end = std::min(left.find('\n'), left.size());
    const auto line = left.substr(0, end);
    left.remove_prefix(std::min(end + 1, left.size()));
    const auto digits = line.substr(0, line.find(' '));
    const auto key = bytesIn(digits);
    if (!key) continue;
    hands.push_back({*key, std::string(line.substr(std::min(digits.size() + 1, line.size())))});
  }
  return hands;
}

void writeKnownHands(const fs::path& file, const std::vector<KnownHand>& hands) {
  std::string text;
  for (const auto& hand : hands) text += hexOf(hand.key) + ' ' + onOneLine(hand.label) + '\n';
  fs::create_directories(file.parent_path());
  writeFile(file, text);
}

}  // namespace

KeyRing::KeyRing(fs::path folder, std::string label)
    : m_folder(std::move(folder)), m_label(onOneLine(std::move(label))) {}

const SigningKey* KeyRing::own() {
  const std::lock_guard guard(m_making);
  if (std::exchange(m_wasAsked, true)) return m_own ? &*m_own : nullptr;
  try {
    const auto file = keyFileIn(m_folder);
    auto text = os::readPrivateFile(file, kLongestKeyFile);
    if (!text && sodium_init() >= 0) {
      SigningKey::Seed seed{};
      randombytes_buf(seed.data(), seed.size());
      os::makePrivateFile(file, std::string(kKeyHead) + hexOf(seed) + '\n');
      // Another process may have been first.
      text = os::readPrivateFile(file, kLongestKeyFile);
    }
    const auto seed = text ? seedIn(*text) : std::nullopt;
    if (seed) m_own.emplace(*seed, m_label);
    if (!seed) spdlog::warn("steps are not signed: the signing key cannot be read");
  } catch (const std::system_error& error) {
    spdlog::warn("steps are not signed, no key can be kept: {}", error.code().message());
  }
  return m_own ? &*m_own : nullptr;
}

std::vector<KnownHand> KeyRing::declared() const { return knownHandsIn(knownFileIn(m_folder)); }

std::vector<KnownHand> KeyRing::known() const {
  std::vector<KnownHand> hands;
  try {
    const auto text = os::readPrivateFile(keyFileIn(m_folder), kLongestKeyFile);
    if (const auto seed = text ? seedIn(*text) : std::nullopt) {
      const SigningKey own(*seed, m_label);
      hands.push_back({own.publicKey(), own.label()});
    }
    const auto others = declared();
    hands.insert(hands.end(), others.begin(), others.end());
  } catch (const std::system_error& error) {
    spdlog::warn("not all known hands can be read: {}", error.code().message());
  }
  return hands;
}

void KeyRing::know(const KnownHand& hand) {
  const std::lock_guard guard(m_making);
  auto hands = knownHandsIn(knownFileIn(m_folder));
  std::erase_if(hands, [&](const KnownHand& other) { return other.key == hand.key; });
  hands.push_back(hand);
  writeKnownHands(knownFileIn(m_folder), hands);
}

void KeyRing::forget(const PublicKey& key) {
  const std::lock_guard guard(m_making);
  auto hands = knownHandsIn(knownFileIn(m_folder));
  if (std::erase_if(hands, [&](const KnownHand& other) { return other.key == key; }) == 0) return;
  writeKnownHands(knownFileIn(m_folder), hands);
}

}  // namespace lianes::store
