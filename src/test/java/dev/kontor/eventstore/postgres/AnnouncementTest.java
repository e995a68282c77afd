package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.FactsAppended;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a node tells the others fits into a notification and is understood. */
class AnnouncementTest {

    @Test
    void whatIsToldIsUnderstood() {
        var told = new Announcement(
                "node",
                List.of(new FactsAppended("Ünïté 😀 \"1\"", Set.of("ContactCreated", "NoteWritten"), 1L << 40)));
        assertThat(told.texts()).hasSize(1).allMatch(text -> text.chars().allMatch(point -> point < 128));
        assertThat(Announcement.of(told.texts().getFirst())).isEqualTo(told);
    }

    @Test
    void commitsOfATenantAreToldAsOne() {
        var commits = List.of(
                new FactsAppended("acme", Set.of("A"), 7),
                new FactsAppended("acme", Set.of("B"), 5),
                new FactsAppended("other", Set.of("A"), 6));
        assertThat(Announcement.coalesced(commits))
                .containsExactlyInAnyOrder(
                        new FactsAppended("acme", Set.of("A", "B"), 7), new FactsAppended("other", Set.of("A"), 6));
    }

    @Test
    void whatIsTooMuchForOneIsToldInSeveral() {
        var facts = IntStream.range(0, 500)
                .mapToObj(number -> new FactsAppended("tenant " + number, Set.of("ContactCreated"), number))
                .toList();
        var texts = new Announcement("node", facts).texts();
        assertThat(texts).hasSizeGreaterThan(1).allMatch(text -> text.length() < 8_000);
        assertThat(texts.stream().flatMap(text -> Announcement.of(text).facts().stream()))
                .containsExactlyElementsOf(facts);
    }
}
