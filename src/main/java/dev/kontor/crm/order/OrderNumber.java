package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderId;
import dev.kontor.eventstore.Sha256;
import java.nio.ByteBuffer;

/**
 * What people call an order: the client's own reference, or else a text made of the order's id. No sequence hands
 * numbers out, so orders do not wait for each other; that no two have the same number is decided like everything
 * else, by the facts that took it.
 */
final class OrderNumber {

    /** The longest number, in characters. */
    static final int MAX_LENGTH = 60;

    /** Digits and letters that people do not mistake for each other (Crockford's base 32). */
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int BITS = 5;

    private OrderNumber() {}

    /** The number of an order that was given none, such as {@code 7K3M-9QF2-X8TD}; always the same for one id. */
    static String of(OrderId orderId) {
        long digest = ByteBuffer.wrap(Sha256.of(orderId.toString())).getLong();
        var number = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place > 0 && place % 4 == 0) {
                number.append('-');
            }
            number.append(SYMBOLS.charAt((int) (digest >>> (place * BITS)) & (SYMBOLS.length() - 1)));
        }
        return number.toString();
    }
}
