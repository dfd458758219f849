#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "lianes/store/hands.hpp"
#include "store/chain.hpp"
#include "store/sql/connection.hpp"

// Hands and signatures as rows of the tables `hand` and `step`.
namespace lianes::store {

struct StepSignature {
  std::int64_t hand = 0;  // its number in the file
  Signature signature{};
};

// Signs a step, and enters the hand when the file does not know it yet.
StepSignature signStep(sql::Connection& connection, const SigningKey& key, const Hash& hash,
                       std::string_view now);

// Proves the signatures of steps one by one, and counts them by hand.
class SignatureCheck {
 public:
  // Null: nobody is known.
  SignatureCheck(sql::Connection& connection, const KeyRing* keys);

  enum class Outcome : std::uint8_t { Unsigned, Fits, DoesNotFit };
  Outcome of(StepNumber step, const Hash& hash);

  // In the order they came into the file.
  std::vector<SigningHand> hands() const;

 private:
  sql::Connection& m_connection;
  std::map<std::int64_t, SigningHand> m_hands;  // by their numbers in the file
};

}  // namespace lianes::store
