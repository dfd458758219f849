#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "support/plain_machine.hpp"

int main(int argumentCount, char** arguments) {
  const lianes::test::PlainMachine machine;
  return Catch::Session().run(argumentCount, arguments);
}
