package dev.kontor.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.launcher.TestEnvironment;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server tells of the whole REST interface. */
class OpenApiIT {

    private final JsonPath document = given().baseUri(TestEnvironment.url().toString())
            .accept("application/json")
            .get("openapi")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    /** An operation as the document has it. */
    private record Told(String name, Map<String, Object> properties) {

        Map<?, ?> responses() {
            return (Map<?, ?>) properties.get("responses");
        }
    }

    private Stream<Told> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(entry -> new Told(entry.getKey() + " " + path.getKey(), entry.getValue())));
    }

    private Told told(Operations.Found operation) {
        return operations()
                .filter(told -> told.name().equals(operation.toString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not told: " + operation));
    }

    private Stream<Map<String, Object>> queries(Told operation) {
        List<Map<String, Object>> parameters =
                operation.properties().get("parameters") instanceof List<?> list ? cast(list) : List.of();
        return parameters.stream().map(this::resolved).filter(parameter -> "query".equals(parameter.get("in")));
    }

    private Map<String, Object> resolved(Map<String, Object> parameter) {
        var reference = (String) parameter.get("$ref");
        return reference == null
                ? parameter
                : document.getMap("components.parameters." + reference.replaceFirst(".*/", ""));
    }

    @SuppressWarnings("unchecked") // what a JSON array of objects is made of
    private static List<Map<String, Object>> cast(List<?> list) {
        return (List<Map<String, Object>>) list;
    }

    @Test
    void everyQueryParameterOfTheCodeIsTold() {
        var missing = new ArrayList<String>();
        Operations.all().forEach(operation -> {
            var names = queries(told(operation)).map(query -> query.get("name")).collect(Collectors.toSet());
            operation.queries().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> missing.add(operation + " " + name));
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyQueryParameterIsDescribedOnce() {
        assertThat(operations()
                        .flatMap(operation -> queries(operation)
                                .filter(query -> query.get("description") == null || query.get("schema") == null)
                                .map(query -> operation.name() + " " + query.get("name"))))
                .isEmpty();
        assertThat(operations()
                        .filter(operation -> queries(operation)
                                        .map(query -> query.get("name"))
                                        .distinct()
                                        .count()
                                < queries(operation).count())
                        .map(Told::name))
                .isEmpty();
    }

    @Test
    void headersAreCalledAsTheyAreSent() {
        assertThat(document.getString("components.parameters.IdempotencyKey.name"))
                .isEqualTo("Idempotency-Key");
        assertThat(document.getString("components.parameters.IfMatch.name")).isEqualTo("If-Match");
    }

    @Test
    void whatAnswers201IsShownSo() {
        var creating = Operations.all().filter(Operations.Found::creates).toList();
        assertThat(creating).extracting(Object::toString).contains("post /api/opportunities/{id}/clone");
        assertThat(creating)
                .allSatisfy(operation -> assertThat(
                                told(operation).responses().keySet().stream().map(Object::toString))
                        .as(operation.toString())
                        .contains("201")
                        .doesNotContain("200"));
    }

    @Test
    void everyAreaIsDescribed() {
        List<Map<String, Object>> tags = document.getList("tags");
        var described = tags.stream()
                .filter(tag -> tag.get("description") != null)
                .map(tag -> tag.get("name").toString())
                .collect(Collectors.toSet());
        var used = operations()
                .flatMap(operation -> operation.properties().get("tags") instanceof List<?> list
                        ? list.stream().map(Object::toString)
                        : Stream.<String>empty())
                .collect(Collectors.toSet());
        assertThat(used).isNotEmpty().isSubsetOf(described);
    }

    @Test
    void whatIsDeclaredForAllIsUsed() {
        var text = operations().map(Told::toString).collect(Collectors.joining());
        var unused = new TreeSet<>(
                document.<String, Object>getMap("components.parameters").keySet());
        unused.removeIf(name -> text.contains("#/components/parameters/" + name));
        assertThat(unused).isEmpty();
    }
}
