package dev.kontor.page;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.language.CallerLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;

/** Numbers in the fields of a form, as the caller's language writes them: 1,250.50 in English, 1.250,50 in German. */
@RequestScoped
public class TypedNumbers {

    /** More is a mistake, and would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private CallerLanguage language;

    /** For the container's proxy. */
    protected TypedNumbers() {}

    /** @param language of the caller */
    @Inject
    public TypedNumbers(CallerLanguage language) {
        this.language = language;
    }

    /** A number for a field, without marks between thousands. */
    public String shown(BigDecimal number) {
        return number.toPlainString().replace('.', symbols().getDecimalSeparator());
    }

    /**
     * What was typed. Where the language's own way of writing gives no sense, that of programs counts: in German, 12.5
     * is twelve and a half, and 12.500 is twelve thousand five hundred.
     *
     * @throws InvalidRequestException if it is no number, by the name of the field
     */
    public BigDecimal read(String field, String typed) {
        var symbols = symbols();
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        var group = String.valueOf(symbols.getGroupingSeparator());
        var point = String.valueOf(symbols.getDecimalSeparator());
        var own = "-?(\\d{1,3}(%1$s\\d{3})+|\\d+)(%2$s\\d+)?".formatted(Pattern.quote(group), Pattern.quote(point));
        var plain = text.matches(own) ? text.replace(group, "").replace(point, ".") : text;
        if (plain.length() > MOST_DIGITS || !plain.matches("-?\\d+(\\.\\d+)?")) {
            throw new InvalidRequestException(field, "invalid.no-decimal");
        }
        return new BigDecimal(plain);
    }

    private DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(language.texts().language().locale());
    }
}
