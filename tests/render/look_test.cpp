#include <catch2/catch.hpp>
#include "lianes/render/render.hpp"
#include "render/example_model.hpp"
using namespace lianes;
TEST_CASE("look") {
  const auto model = test::exampleModel();
  for (const auto f : {render::Format::Pdf, render::Format::Odt, render::Format::Xlsx, render::Format::Csv, render::Format::Html})
    render::write(model, f, "/tmp/rn/rapport." + std::string(render::extensionOf(f)));
}
