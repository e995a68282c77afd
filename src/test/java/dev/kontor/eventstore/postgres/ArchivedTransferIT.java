package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ArchivedFactsException;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.transfer.ExportPages.Beginning;
import dev.kontor.eventstore.transfer.TransferredFact;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exports and imports of a log whose facts 1 and 2, accounts, may be archived; 3 is an account, too, and 4 a note. */
class ArchivedTransferIT {

    private static final String TENANT = Database.TENANT.tenant();

    private final UUID first = UUID.randomUUID();
    private Database database;
    private Partitions partitions;

    @BeforeEach
    void fill() {
        database = Database.create();
        partitions = new Partitions(database);
        database.with(store -> store.appendAll(
                List.of(NewEvent.of(AccountOpened.of("a", "first")).withId(first))));
        database.with(store -> store.append(List.of(AccountOpened.of("a", "second"))));
        partitions.cut(3);
        database.with(store -> store.append(List.of(AccountOpened.of("b", "third"), NoteWritten.of("b", "fourth"))));
        partitions.settle();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anExportHasAllThatItWasAskedForOrIsRefused() {
        var whole = begun(Set.of(), 0);
        assertThat(facts(whole, 0)).hasSize(4);

        partitions.archive().archive(1);
        assertRefused(() -> begun(Set.of(), 0));
        assertRefused(() -> begun(Set.of("AccountOpened"), 1));
        assertThat(facts(begun(Set.of(), 2), 2)).hasSize(2);
        assertThat(begun(Set.of("NoteWritten"), 0).watermark()).isEqualTo(whole.watermark());
    }

    @Test
    void anExportThatHasBegunGoesNoFurtherOnceFactsAreArchived() {
        var begun = begun(Set.of(), 0);
        partitions.archive().archive(1);
        assertRefused(() -> facts(begun, 0));
        assertRefused(() -> facts(begun, 1));
        assertThat(facts(begun, 2)).hasSize(2);
    }

    @Test
    void whichFactsThereAreIsNotToldToAnImportWhileSomeAreArchived() {
        assertThat(known()).containsExactly(first);
        partitions.archive().archive(1);
        assertRefused(this::known);
        partitions.archive().restore(1);
        assertThat(known()).containsExactly(first);
    }

    private Set<UUID> known() {
        var imported = new PostgresImportedFacts(partitions.bound().entities());
        return partitions.bound().inTenant(TENANT, () -> imported.known(TENANT, List.of(first, UUID.randomUUID())));
    }

    private Beginning begun(Set<String> types, long after) {
        return partitions.bound().inTenant(TENANT, () -> pages().begin(TENANT, types, after));
    }

    private List<TransferredFact> facts(Beginning begun, long after) {
        return partitions
                .bound()
                .inTenant(TENANT, () -> pages().facts(TENANT, begun.types(), after, begun.watermark(), 100));
    }

    private PostgresExportPages pages() {
        return new PostgresExportPages(partitions.bound().entities(), Sample.serializer());
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ArchivedFactsException.class,
                        refused -> assertThat(refused.to()).isEqualTo(2));
    }
}
