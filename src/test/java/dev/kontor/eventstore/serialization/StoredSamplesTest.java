package dev.kontor.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.testing.StoredSamples;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version of every event that was ever stored is still read, and today's is still written the same. */
class StoredSamplesTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "event-samples");

    /** Catalogs that share upcasters; add a feature's here. */
    record Family(String name, List<? extends EventCatalog> catalogs, List<? extends Upcaster> upcasters) {
        EventSerializer serializer() {
            var types = new EventTypes(catalogs);
            return new EventSerializer(
                    types, new Upcasters(upcasters, types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Family family(String name, EventCatalog catalog, Upcaster... upcasters) {
        return new Family(name, List.of(catalog), List.of(upcasters));
    }

    static Stream<Family> families() {
        return Stream.of(
                family("sample", () -> EventCatalog.permittedBy(Sample.class), new Sample.NoteUpcaster()),
                family("activities", new ActivityCatalog()),
                family("contacts", new ContactCatalog()),
                family("customers", new CustomerCatalog()),
                family("orders", new OrderCatalog()),
                family("users", new UserCatalog()),
                family("teams", new TeamCatalog()),
                family("todos", new TodoCatalog()),
                family("notifications", new NotificationCatalog()),
                family("companies", new CompanyCatalog()),
                family("opportunities", new OpportunityCatalog()));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyVersionIsStillReadAndTodaysStillWritten(Family family) {
        assertThat(new StoredSamples(family.serializer(), SAMPLES).problems()).isEmpty();
    }

    @Test
    void noSampleIsOfATypeThatIsGone() throws IOException {
        var serializers = families().map(Family::serializer).toList();

        assertThat(StoredSamples.unclaimed(SAMPLES, serializers)).isEmpty();
    }

    @EventType(name = "Renamed", version = 2)
    public record Renamed(String name, @Nullable String reason) implements Event {}

    private static final class RenamedUpcaster implements Upcaster {
        @Override
        public String eventType() {
            return "Renamed";
        }

        @Override
        public int fromVersion() {
            return 1;
        }

        @Override
        public JsonObject upcast(JsonObject payload) {
            return payload;
        }
    }

    private static List<String> problems(Path folder) {
        var renamed = family("renamed", () -> List.of(Renamed.class), new RenamedUpcaster());
        return new StoredSamples(renamed.serializer(), folder).problems();
    }

    @Test
    void aVersionWithoutASampleIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Renamed.v2.json"), "{\"name\":\"Ann\"}");

        assertThat(problems(folder)).hasSize(1).first().asString().contains("'Renamed' version 1 has no sample");
    }

    @Test
    void aSampleThatIsNoLongerReadIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Renamed.v1.json"), "{\"title\":\"Ann\"}");
        Files.writeString(folder.resolve("Renamed.v2.json"), "{\"name\":");

        assertThat(problems(folder))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("Renamed.v1.json", "no property 'name'"))
                .anySatisfy(problem -> assertThat(problem).contains("Renamed.v2.json cannot be read"));
    }

    @Test
    void aSampleThatTodaysRecordWritesOtherwiseIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Renamed.v1.json"), "{\"name\":\"Ann\"}");
        Files.writeString(folder.resolve("Renamed.v2.json"), "{\"name\":\"Ann\",\"cause\":\"marriage\"}");

        assertThat(problems(folder))
                .hasSize(1)
                .first()
                .asString()
                .contains("Renamed.v2.json", "raise the schema version");
    }

    @Test
    void aSampleOfNoTypeIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Forgotten.v1.json"), "{}");

        assertThat(StoredSamples.unclaimed(folder, List.of(Sample.serializer())))
                .containsExactly("Forgotten.v1.json");
    }
}
