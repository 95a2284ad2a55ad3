package org.aisc.lsp;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Requests that get no answer, and why. */
final class Failures {
  private Failures() {}

  /** The request cannot be meant. */
  static ResponseErrorException wrong(String reason) {
    return failure(ResponseErrorCode.InvalidParams, reason);
  }

  /** What was asked for is refused. */
  static ResponseErrorException refused(String reason) {
    return failure(ResponseErrorCode.RequestFailed, reason);
  }

  /** Something came in between. */
  static ResponseErrorException cancelled(String reason) {
    return failure(ResponseErrorCode.ContentModified, reason);
  }

  /**
   * What the client is told; a bug is told without a stack trace. Our own code has no null: where
   * one is met, the message lacks something that it must hold.
   */
  static ResponseError told(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ResponseErrorException known) {
        return known.getResponseError();
      } else if (each instanceof NullPointerException) {
        return new ResponseError(
            ResponseErrorCode.InvalidParams, "the parameters are not complete", null);
      }
    }
    return new ResponseError(
        ResponseErrorCode.InternalError, "this is a bug in aisc: " + thrown, null);
  }

  private static ResponseErrorException failure(ResponseErrorCode code, String reason) {
    return new ResponseErrorException(new ResponseError(code, reason, null));
  }
}
