package dev.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What differs between two views of a thing. */
class PropertyChangeTest {

    public record Place(String city) {}

    public record Person(String name, int age, @Nullable Place home, long position) {}

    private static final Set<String> EXCEPT = Set.of("position");
    private static final Person ADA = new Person("Ada", 36, new Place("London"), 1);

    private static List<PropertyChange> between(@Nullable Person before, @Nullable Person after) {
        return PropertyChange.between(before, after, EXCEPT);
    }

    @Test
    void whatIsTheSameIsNoChange() {
        assertThat(between(ADA, new Person("Ada", 36, new Place("London"), 2))).isEmpty();
        assertThat(between(null, null)).isEmpty();
    }

    @Test
    void eachPropertyThatDiffersIsNamedWithBothValues() {
        assertThat(between(ADA, new Person("Ada", 37, null, 2)))
                .containsExactly(
                        new PropertyChange("age", Json.createValue(36), Json.createValue(37)),
                        new PropertyChange(
                                "home",
                                Json.createObjectBuilder().add("city", "London").build(),
                                null));
    }

    @Test
    void ofAThingThatWasNotThereEverythingIsNew() {
        assertThat(between(null, ADA)).extracting(PropertyChange::property).containsExactly("age", "home", "name");
        assertThat(between(null, ADA)).extracting(PropertyChange::from).containsOnlyNulls();
    }

    @Test
    void whatIsNotThereIsNullInJson() throws Exception {
        try (var json = JsonbBuilder.create()) {
            assertThat(json.toJson(new PropertyChange("name", null, Json.createValue("Ada"))))
                    .isEqualTo("{\"from\":null,\"property\":\"name\",\"to\":\"Ada\"}");
        }
    }
}
