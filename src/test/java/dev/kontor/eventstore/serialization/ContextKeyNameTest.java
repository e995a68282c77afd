package dev.kontor.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A condition on a key's name must mean the key alone: facts that match it by another property hold no lock of that
 * key, and would slip by.
 */
public class ContextKeyNameTest {

    public record Place(String city) {}

    public record KeyedPlace(@ContextKey String city) {}

    @EventType(name = "Named")
    public record OtherName(@ContextKey("town") String home, Place place) implements Event {}

    @EventType(name = "Named")
    public record OwnPath(KeyedPlace place) implements Event {}

    @EventType(name = "Named")
    public record NameOfComponent(@ContextKey("work") String home, String work) implements Event {}

    @EventType(name = "Named")
    public record PathOfNestedComponent(
            @ContextKey("place.city") String home, Place place) implements Event {}

    @Test
    void aKeyHasANameOfItsOwnOrThatOfItsPath() {
        assertThatCode(() -> types(OtherName.class)).doesNotThrowAnyException();
        assertThatCode(() -> types(OwnPath.class)).doesNotThrowAnyException();
    }

    @Test
    void aKeyNamedAsAnotherPropertyIsRefused() {
        assertThatThrownBy(() -> types(NameOfComponent.class))
                .isInstanceOf(EventTypeException.class)
                .hasMessageContaining("'work'");
        assertThatThrownBy(() -> types(PathOfNestedComponent.class))
                .isInstanceOf(EventTypeException.class)
                .hasMessageContaining("'place.city'");
    }

    private static EventTypes types(Class<? extends Event> event) {
        EventCatalog catalog = () -> List.of(event);
        return new EventTypes(List.of(catalog));
    }
}
