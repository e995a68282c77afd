package dev.kontor.eventstore.postgres;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.PropertyValue;
import dev.kontor.eventstore.erasure.Erasures;
import dev.kontor.eventstore.erasure.Subject;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Destroys keys in the tables of the log's database. */
public class PostgresErasures implements Erasures {

    private static final String CONCERNING = """
            with recursive concerned as (
                select subject from kontor.data_key where tenant = :tenant and concerns = :subject
                union
                select k.subject from kontor.data_key k join concerned c on k.concerns = c.subject
                 where k.tenant = :tenant
            )
            select k.subject from kontor.data_key k
             where k.tenant = :tenant and (:erasedToo or k.erased_at is null) and k.subject <> :subject
               and k.subject in (select subject from concerned)
             order by k.subject
            """;

    // waits for appends that hold the key, and keeps others from getting one
    private static final String DESTROY = """
            insert into kontor.data_key as k (id, tenant, subject, erased_at)
            values (:id, :tenant, :subject, clock_timestamp())
            on conflict (tenant, subject) do update
               set master = null, wrapped = null, erased_at = coalesce(k.erased_at, excluded.erased_at)
            """;

    private static final String LOCK = """
            select count(*) from (
                select from kontor.data_key where tenant = :tenant and subject = :subject for update) locked
            """;

    private static final String POSITIONS = """
            select %s
              from unnest(kontor.online(array(select position from kontor.event_key where key = :key), :tenant, null))
                   as k(position)
              join kontor.event_log e on e.position = k.position
             where e.tenant = :tenant
             order by e.position
            """.formatted(StoredEvents.COLUMNS);

    private static final String FORGET = """
            delete from kontor.event_key k
             using unnest(cast(:keys as uuid[]), cast(:positions as bigint[])) as f(key, position)
             where k.key = f.key and k.position = f.position
            """;

    private final EntityManager entities;
    private final EventSerializer serializer;

    /**
     * @param entities joins the caller's transaction
     * @param serializer what facts say
     */
    public PostgresErasures(EntityManager entities, EventSerializer serializer) {
        this.entities = entities;
        this.serializer = serializer;
    }

    @Override
    public List<Subject> destroy(String tenant, Collection<Subject> subjects) {
        subjects.stream().map(Subject::toString).sorted().forEach(subject -> lock(tenant, subject));
        // whoever says something about them from now on finds that they are erased
        var all = new TreeSet<>(Comparator.comparing(Subject::toString));
        all.addAll(subjects);
        subjects.forEach(subject -> all.addAll(concerning(tenant, subject, false)));
        all.forEach(subject -> lock(tenant, subject.toString()));
        all.forEach(subject -> destroy(tenant, subject));
        return List.copyOf(all);
    }

    @Override
    public List<EventEnvelope> factsOf(String tenant, Subject subject) {
        return Stream.concat(Stream.of(subject), concerning(tenant, subject, true).stream())
                .flatMap(one -> ownFacts(tenant, one).stream())
                .sorted(Comparator.comparingLong(EventEnvelope::position))
                .toList();
    }

    private List<Subject> concerning(String tenant, Subject subject, boolean erasedToo) {
        var whose = Map.of("tenant", tenant, "subject", subject.toString(), "erasedToo", erasedToo);
        return Rows.texts(entities, CONCERNING, whose).stream()
                .map(Subject::parse)
                .toList();
    }

    private void lock(String tenant, String subject) {
        Rows.number(entities, LOCK, Map.of("tenant", tenant, "subject", subject));
    }

    private void destroy(String tenant, Subject subject) {
        var facts = ownFacts(tenant, subject);
        forget(tenant, facts);
        new ErrorTexts(entities).forget(facts);
        Rows.execute(
                entities,
                DESTROY,
                Map.of("id", UuidCreator.getTimeOrderedEpoch(), "tenant", tenant, "subject", subject.toString()));
    }

    private void forget(String tenant, List<EventEnvelope> facts) {
        var digest = KeyDigest.of(tenant, serializer);
        var keys = new ArrayList<UUID>();
        var positions = new ArrayList<Long>();
        for (EventEnvelope fact : facts) {
            EventProperties.of(fact.type(), fact.payload())
                    .keys()
                    .filter(key -> serializer.types().isPersonalKey(key.property()))
                    .forEach(key -> {
                        keys.add(digest.key(key));
                        positions.add(fact.position());
                    });
        }
        Rows.execute(
                entities, FORGET, Map.of("keys", ArrayLiteral.plain(keys), "positions", ArrayLiteral.plain(positions)));
    }

    /** Found by the key that says which subject a fact is about; they carry it whatever else they say. */
    private List<EventEnvelope> ownFacts(String tenant, Subject subject) {
        var stored = new StoredEvents(serializer);
        return serializer.types().all().stream()
                .filter(type -> isAbout(type, subject))
                .flatMap(PostgresErasures::subjectKeys)
                .map(key -> new Condition(key.name(), PropertyValue.of(subject.id())))
                .distinct()
                .flatMap(condition -> Rows.of(Rows.query(entities, POSITIONS, StoredEvents.TYPES)
                                .setParameter(
                                        "key", KeyDigest.of(tenant, serializer).key(condition))
                                .setParameter("tenant", tenant))
                        .stream())
                .map(stored::envelope)
                .filter(fact -> isAbout(fact.type(), subject))
                .toList();
    }

    private static Stream<KeyDeclaration> subjectKeys(EventDescriptor type) {
        var personal = type.personal();
        return personal == null
                ? Stream.empty()
                : type.keys().stream().filter(key -> key.path().equals(personal.subject()));
    }

    private static boolean isAbout(EventDescriptor type, Subject subject) {
        return type.personal() != null && type.personal().kind().equals(subject.kind());
    }
}
