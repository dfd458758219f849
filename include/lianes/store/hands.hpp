#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lianes/base/result.hpp"
#include "lianes/domain/problem.hpp"
#include "lianes/store/step.hpp"

// Who has signed the steps of a file. Each workstation has a key of its own (Ed25519), a hand; a step is
// signed over its hash in the chain, and so over all that came before it.
namespace lianes::store {

class ConsortiumFile;

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

// What people compare by eye or on the telephone: 80 bits of the key's SHA-256, "7F3A-00C1-9E24-55B0-D18C".
std::string fingerprintOf(const PublicKey& key);

// The key of this workstation. The label is what it says of itself to others.
class SigningKey {
 public:
  using Seed = std::array<std::uint8_t, 32>;

  SigningKey(const Seed& seed, std::string label);
  const PublicKey& publicKey() const { return m_public; }
  const std::string& label() const { return m_label; }
  Signature sign(std::span<const std::uint8_t> hash) const;

 private:
  std::array<std::uint8_t, 64> m_secret{};
  PublicKey m_public{};
  std::string m_label;
};

// Whether the key has signed the hash of a step.
bool hasSigned(const PublicKey& key, std::span<const std::uint8_t> hash,
               std::span<const std::uint8_t> signature);

struct KnownHand {
  PublicKey key;
  std::string label;

  friend bool operator==(const KnownHand&, const KnownHand&) = default;
};

// The keys that a workstation has in a folder of its user's: its own, in `signing-key`, readable by its user
// alone and made when it is first asked for; and those of others that its user has declared known, in
// `known-hands`, a line each. Any number of threads and processes may use it at once.
class KeyRing {
 public:
  KeyRing(std::filesystem::path folder, std::string label);

  // Null where no key can be kept; why is said in the log, once.
  const SigningKey* own();

  // The hands that were declared known. Throws std::system_error when they cannot be read.
  std::vector<KnownHand> declared() const;
  // These, with its own first, if it was made; as many as can be read.
  std::vector<KnownHand> known() const;

  // Throws std::filesystem::filesystem_error.
  void know(const KnownHand& hand);
  void forget(const PublicKey& key);

 private:
  std::filesystem::path m_folder;
  std::string m_label;
  std::mutex m_making;
  bool m_wasAsked = false;
  std::optional<SigningKey> m_own;
};

// A hand in a file.
struct SigningHand {
  PublicKey key;
  std::string label;  // where it is known here, as it is known; else what the file says, which proves nothing
  bool known = false;
  StepNumber steps = 0;  // that it has signed, and whose signatures fit
};

// The hands of a file in the order they came. Reads every step.
std::vector<SigningHand> handsIn(const ConsortiumFile& file);

}  // namespace lianes::store
