package dev.kontor.crm.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextAdapterTest {

    private final Jsonb jsonb = JsonbBuilder.create();

    /** What is known by its number alone. */
    @JsonbTypeAdapter(Ticket.Json.class)
    public record Ticket(int number) {

        @Override
        public String toString() {
            return "T" + number;
        }

        public static final class Json extends TextAdapter<Ticket> {
            public Json() {
                super(text -> new Ticket(Integer.parseInt(text.substring(1))));
            }
        }
    }

    /** Has some, alone and in a list. */
    public record Drawer(Ticket first, List<Ticket> others) {}

    @Test
    void aValueIsItsTextWhereverItStands() {
        var drawer = new Drawer(new Ticket(1), List.of(new Ticket(2), new Ticket(3)));
        assertThat(jsonb.toJson(drawer)).isEqualTo("{\"first\":\"T1\",\"others\":[\"T2\",\"T3\"]}");
        assertThat(jsonb.fromJson(jsonb.toJson(drawer), Drawer.class)).isEqualTo(drawer);
    }

    @Test
    void aTextThatIsNoValueIsRefused() {
        assertThatThrownBy(() -> jsonb.fromJson("{\"first\":\"Tx\"}", Drawer.class))
                .isInstanceOf(JsonbException.class);
    }
}
