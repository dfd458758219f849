#include <sodium.h>

#include <algorithm>
#include <iterator>

#include "lianes/store/hands.hpp"

namespace lianes::store {
namespace {

// What the signature is for comes first, so that it never fits anything else that this key may once sign.
constexpr std::string_view kContext("lianes step 1\n");

std::vector<std::uint8_t> signedBytes(std::span<const std::uint8_t> hash) {
  std::vector<std::uint8_t> bytes(kContext.size() + hash.size());
  std::copy(kContext.begin(), kContext.end(), bytes.begin());
  std::copy(hash.begin(), hash.end(), bytes.begin() + std::ssize(kContext));
  return bytes;
}

}  // namespace

std::string fingerprintOf(const PublicKey& key) {
  constexpr std::size_t kBytesShown = 10;
  constexpr std::string_view kDigits("0123456789ABCDEF");
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), key.data(), key.size());
  std::string text;
  for (std::size_t i = 0; i < kBytesShown; ++i) {
    if (i > 0 && i % 2 == 0) text += '-';
    text += kDigits[hash[i] >> 4U];
    text += kDigits[hash[i] & 15U];
  }
  return text;
}

SigningKey::SigningKey(const Seed& seed, std::string label) : m_label(std::move(label)) {
  crypto_sign_seed_keypair(m_public.data(), m_secret.data(), seed.data());
}

Signature SigningKey::sign(std::span<const std::uint8_t> hash) const {
  const auto bytes = signedBytes(hash);
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), m_secret.data());
  return signature;
}

bool hasSigned(const PublicKey& key, std::span<const std::uint8_t> hash,
               std::span<const std::uint8_t> signature) {
  if (signature.size() != Signature{}.size()) return false;
  const auto bytes = signedBytes(hash);
  return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), key.data()) == 0;
}

}  // namespace lianes::store
