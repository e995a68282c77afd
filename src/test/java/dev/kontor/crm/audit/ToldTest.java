package dev.kontor.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.testing.Scenario;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What facts say of the thing that they are about, whatever feature they are of. */
class ToldTest {

    private static final UUID ONE = UUID.fromString("0b7d2a52-5d1c-4c8e-9d0f-3f6d1a8e77c1");

    @EventType(name = "ShipLaunched")
    public record ShipLaunched(
            @ContextKey UUID shipId, String name, @Nullable String flag) implements Event {}

    @EventType(name = "ShipEmailChanged")
    public record ShipEmailChanged(@ContextKey UUID shipId, EmailAddress oldEmail, EmailAddress newEmail)
            implements Event {}

    @EventType(name = "ShipMoved")
    public record ShipMoved(
            @ContextKey UUID shipId,
            @Nullable String fromPort,
            @Nullable String toPort) implements Event {}

    @EventType(name = "ShipDraughtChanged")
    public record ShipDraughtChanged(@ContextKey UUID shipId, int from, int to, String reason) implements Event {}

    @EventType(name = "ShipTopped")
    public record ShipTopped(@ContextKey UUID shipId, String top, String oldest, String total) implements Event {}

    private static final class Ships implements EventCatalog {
        @Override
        public List<Class<? extends Event>> eventTypes() {
            return List.of(
                    ShipLaunched.class,
                    ShipEmailChanged.class,
                    ShipMoved.class,
                    ShipDraughtChanged.class,
                    ShipTopped.class);
        }

        @Override
        public Category category() {
            return new Category("ships", "ship", "shipId");
        }
    }

    private static Told told(Event event) {
        return Told.by(Scenario.of(new Ships())
                .given(event)
                .factsOf(ContextQuery.everything())
                .getFirst());
    }

    @Test
    void whichThingItIsIsNothingThatChanges() {
        assertThat(told(new ShipLaunched(ONE, "Ada", "DE")).values()).hasToString("{\"flag\":\"DE\",\"name\":\"Ada\"}");
    }

    @Test
    void aPropertyThatJsonLeavesOutHasNoValueNow() {
        assertThat(told(new ShipLaunched(ONE, "Ada", null)).values()).hasToString("{\"flag\":null,\"name\":\"Ada\"}");
    }

    @Test
    void aFactThatSaysWhatWasIsBelieved() {
        var told = told(new ShipEmailChanged(ONE, new EmailAddress("a@b.de"), new EmailAddress("c@d.de")));

        assertThat(told.before()).hasToString("{\"email\":\"a@b.de\"}");
        assertThat(told.values()).hasToString("{\"email\":\"c@d.de\"}");

        var moved = told(new ShipMoved(ONE, null, "Kiel"));
        assertThat(moved.before()).hasToString("{\"port\":null}");
        assertThat(moved.values()).hasToString("{\"port\":\"Kiel\"}");
    }

    @Test
    void whatFromAndToAreOfIsSaidByTheType() {
        var told = told(new ShipDraughtChanged(ONE, 4, 5, "Loaded"));

        assertThat(told.before()).hasToString("{\"draught\":4}");
        assertThat(told.values()).hasToString("{\"draught\":5}");
        assertThat(told.reason()).isEqualTo("Loaded");
    }

    @Test
    void aPropertyThatOnlyBeginsLikeAPairIsNone() {
        assertThat(told(new ShipTopped(ONE, "a", "b", "c")).values())
                .hasToString("{\"oldest\":\"b\",\"top\":\"a\",\"total\":\"c\"}");
    }
}
