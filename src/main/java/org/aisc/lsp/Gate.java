package org.aisc.lsp;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Lets a client's messages through in the order that the protocol wants: other requests are
 * answered with an error, other notifications are dropped.
 */
final class Gate implements MessageConsumer {
  private static final String INITIALIZE = "initialize";

  private final MessageConsumer next;
  private Life life = Life.FRESH;

  Gate(MessageConsumer next) {
    this.next = next;
  }

  private enum Life {
    FRESH,
    RUNNING,
    SHUT_DOWN
  }

  @Override
  public void consume(Message message) {
    if (message instanceof RequestMessage request) {
      request(request);
    } else if (message instanceof NotificationMessage notification) {
      notification(notification);
    } else {
      next.consume(message);
    }
  }

  private void request(RequestMessage request) {
    boolean first = request.getMethod().equals(INITIALIZE);
    if (life == Life.SHUT_DOWN) {
      throw refused(request, ResponseErrorCode.InvalidRequest, "the server is shut down");
    } else if (first && life == Life.RUNNING) {
      throw refused(request, ResponseErrorCode.InvalidRequest, "the server is initialized already");
    } else if (!first && life == Life.FRESH) {
      throw refused(request, ResponseErrorCode.ServerNotInitialized, "`initialize` comes first");
    }
    next.consume(request);
    if (first) {
      life = Life.RUNNING;
    } else if (request.getMethod().equals("shutdown")) {
      life = Life.SHUT_DOWN;
    }
  }

  private void notification(NotificationMessage notification) {
    if (life == Life.RUNNING || notification.getMethod().equals("exit")) {
      next.consume(notification);
    }
  }

  private static MessageIssueException refused(
      Message message, ResponseErrorCode code, String reason) {
    return new MessageIssueException(message, new MessageIssue(reason, code.getValue()));
  }
}
