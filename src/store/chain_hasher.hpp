#pragma once

#include <sodium.h>

#include <cstdint>
#include <span>
#include <string_view>

#include "store/chain.hpp"

namespace lianes::store {

// Every part is preceded by its length, so that no two different steps feed the same bytes.
class ChainHasher {
 public:
  ChainHasher() { crypto_hash_sha256_init(&m_state); }

  void add(std::span<const std::uint8_t> bytes) {
    add(static_cast<std::int64_t>(bytes.size()));
    crypto_hash_sha256_update(&m_state, bytes.data(), bytes.size());
  }
  void add(std::string_view text) {
    // Text as bytes: the one cast that a hash of text needs.
    add(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
  }
  void add(std::int64_t number) {
    std::array<std::uint8_t, 8> bytes{};
    for (unsigned i = 0; i < 8; ++i)
      bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(number) >> (8U * i));
    crypto_hash_sha256_update(&m_state, bytes.data(), bytes.size());
  }
  Hash finish() {
    Hash hash{};
    crypto_hash_sha256_final(&m_state, hash.data());
    return hash;
  }

 private:
  crypto_hash_sha256_state m_state;
};

}  // namespace lianes::store
