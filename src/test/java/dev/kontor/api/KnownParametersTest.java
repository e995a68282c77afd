package dev.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.todo.TodoQueriesResource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which query parameters an operation has is said by its method and its bean parameters, and their superclasses. */
class KnownParametersTest {

    @Test
    void thoseOfTheMethodAndOfItsBeansAreKnown() {
        var list = Arrays.stream(TodoQueriesResource.class.getMethods())
                .filter(method -> method.getName().equals("list"))
                .findFirst()
                .orElseThrow();

        assertThat(KnownParameters.of(list)).contains("q", "view", "page", "size", "sort", "direction", "after");
        assertThat(KnownParameters.of(list)).doesNotContain("id", "If-Match", "");
    }
}
