namespace Etl.Spark.Gateway;

/// <summary>The gateway could not make a call: it is gone, or the call does not fit Java.</summary>
internal class GatewayException(string message, Exception? innerException = null) : Exception(message, innerException);

/// <summary>The connection ended in the middle: the JVM is gone, or was told to stop.</summary>
internal sealed class GatewayClosedException(string message, Exception? innerException = null) : GatewayException(message, innerException);
