package dev.kontor.page;

import dev.kontor.api.CompleteVersions;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityView;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Changes of one thing that a page shows. Each insists on the version that was shown, which the form carries as
 * {@code seen}: a position. Where others came first, nothing is changed, and the page says what they did.
 */
@ApplicationScoped
public class PageEdits {

    private static final String SEEN = "seen";

    private PageCommands commands;
    private CompleteVersions versions;
    private ReadModels readModels;
    private TimelineChanges changes;
    private Names names;
    private Asked asked;
    private Edited edited;
    private Said said;
    private PageTexts texts;

    /** For the container's proxy. */
    protected PageEdits() {}

    /** All parts by CDI. */
    @Inject
    public PageEdits(
            PageCommands commands,
            CompleteVersions versions,
            ReadModels readModels,
            TimelineChanges changes,
            Names names,
            Asked asked,
            Edited edited,
            Said said,
            PageTexts texts) {
        this.commands = commands;
        this.versions = versions;
        this.readModels = readModels;
        this.changes = changes;
        this.names = names;
        this.asked = asked;
        this.edited = edited;
        this.said = said;
        this.texts = texts;
    }

    /**
     * Changes a thing.
     *
     * @param part of the page that is changed, where problems are said
     * @param command for the version that it insists on; may throw what is wrong with what was typed
     * @return whether it was done
     */
    public <E extends Event, R extends EntityRow<E>, V extends EntityView> boolean change(
            String part, ReadModel<E, R, V> model, UUID id, Function<ContextVersion, ? extends Command> command) {
        long seen = asked.number(SEEN, 0, 0, Long.MAX_VALUE);
        var version = versions.upTo(seen);
        return switch (commands.send(part, model.projection(), () -> command.apply(version))) {
            case Sent.Done done -> {
                said.done(texts.get("edit.saved"));
                yield true;
            }
            case Sent.Refused refused -> {
                edited.keep(part, List.of());
                yield false;
            }
            case Sent.Stale stale -> {
                readModels.await(
                        model.projection(), stale.failure().changes().getLast().position());
                var meanwhile = changes.since(model, id, seen);
                names.expectUsers(meanwhile.stream().map(TimelineItem::user));
                edited.keep(part, meanwhile);
                yield false;
            }
        };
    }
}
