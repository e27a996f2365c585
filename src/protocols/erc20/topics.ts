/** The first topic of `Transfer(address,address,uint256)`. The guard has its own: it takes nothing from here. */
export const transferTopic = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
