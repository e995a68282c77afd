package dev.kontor.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot work as a category is refused before anything is stored. */
class CategoryTest {

    private static final Category THINGS = new Category("things", "thing", "thingId");

    @EventType(name = "ThingMade")
    public record ThingMade(@ContextKey String thingId) implements Event {}

    @EventType(name = "ThingsCounted")
    public record ThingsCounted(int count) implements Event {}

    @EventType(name = "ThingSold", version = 2)
    public record ThingSold(@ContextKey(since = 2) String thingId) implements Event {}

    private record Catalog(Category category, List<Class<? extends Event>> eventTypes) implements EventCatalog {}

    private static Catalog catalog(Category category, Class<? extends Event> type) {
        return new Catalog(category, List.of(type));
    }

    @Test
    void anEventIsOfItsCatalogsCategory() {
        EventCatalog uncategorised = () -> List.of(ThingsCounted.class);
        var types = new EventTypes(List.of(catalog(THINGS, ThingMade.class), uncategorised));
        assertThat(types.of(ThingMade.class).category()).isEqualTo(THINGS);
        assertThat(types.of(ThingsCounted.class).category()).isEqualTo(Category.SYSTEM);
        assertThat(types.categories()).containsExactlyInAnyOrder(THINGS, Category.SYSTEM);
    }

    @Test
    void aCategoryOfThingsNeedsAnEventThatNamesOne() {
        refused("thingId", catalog(THINGS, ThingsCounted.class));
    }

    @Test
    void theKeyOfAThingIsThereFromTheFirstVersionOn() {
        refused("from version 1", catalog(THINGS, ThingSold.class));
    }

    @Test
    void twoCategoriesCannotShareAName() {
        refused(
                "share a name",
                catalog(THINGS, ThingMade.class),
                catalog(new Category("things", "", ""), ThingsCounted.class));
        refused("share a name", catalog(new Category("thing", "thing", "thingId"), ThingMade.class));
    }

    private static void refused(String what, EventCatalog... catalogs) {
        assertThatThrownBy(() -> new EventTypes(List.of(catalogs)))
                .isInstanceOf(EventTypeException.class)
                .hasMessageContaining(what);
    }
}
